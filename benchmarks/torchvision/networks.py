"""Images/s of torchvision's networks as published, in PyTorch, for comparison.

Usage: networks.py THREADS
Reads lines "NETWORK BATCH SECONDS" and answers each with one number. Weights are random: the speed is the same.
"""

import sys
import time

import torch
import torchvision


def network(name):
    if name == "googlenet":
        return torchvision.models.googlenet(weights=None, aux_logits=False, init_weights=False)
    if name == "alexnet":
        return torchvision.models.alexnet(weights=None)
    raise SystemExit("no network " + name)


def images_per_second(model, batch, seconds):
    pictures = torch.randn(batch, 3, 224, 224)
    images, started = 0, time.perf_counter()
    while True:
        model(pictures).softmax(1)
        images += batch
        elapsed = time.perf_counter() - started
        if elapsed >= seconds:
            return images / elapsed


def main():
    torch.set_num_threads(int(sys.argv[1]))
    models = {}
    print("torchvision", torchvision.__version__, flush=True)
    with torch.no_grad():
        for line in sys.stdin:
            name, batch, seconds = line.split()
            if name not in models:
                models[name] = network(name).eval()
                images_per_second(models[name], int(batch), 0)
            print(images_per_second(models[name], int(batch), float(seconds)), flush=True)


if __name__ == "__main__":
    main()
