"""Prints the best class of each picture in a folder: what one would write first with torchvision.

The last line is the rate in images per second, loading of the network and the first pictures aside.
"""
import os
import sys
import time

import torch
from PIL import Image
from torchvision import models, transforms

WARM_UP = 10

folder = sys.argv[1]
model = models.googlenet(weights=None, init_weights=False, aux_logits=False)
model.eval()
preprocess = transforms.Compose([
    transforms.Resize(256),
    transforms.CenterCrop(224),
    transforms.ToTensor(),
    transforms.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]),
])

names = sorted(os.listdir(folder))
started = time.perf_counter()
with torch.no_grad():
    for i, name in enumerate(names):
        if i == min(WARM_UP, len(names) - 1):
            started = time.perf_counter()
        image = Image.open(os.path.join(folder, name)).convert("RGB")
        scores = model(preprocess(image).unsqueeze(0)).softmax(1)[0]
        print(name, int(scores.argmax()), float(scores.max()))
measured = max(1, len(names) - WARM_UP)
print("images per second", measured / (time.perf_counter() - started))
