"""Makes seeded GoogLeNet and AlexNet models with torchvision, saves them in the published formats, and computes their
logits on photographs: what an import has to agree with.

    agreement.py OUT [--photos DIR] [--count N] [--classes N] [--seed N]

OUT gets for each case NAME.pth, NAME.safetensors, NAME.npz, labels.txt, pixels.bin (the photographs after torchvision's own
resizing and cropping, as bytes), cases.json, and NAME.logits (float32, little endian).
"""
import argparse
import json
import struct
from pathlib import Path

import numpy
import torch
import torchvision
from PIL import Image
from torchvision.transforms import functional

MEAN = (0.485, 0.456, 0.406)
STD = (0.229, 0.224, 0.225)
SIZE = 224
RESIZE = 256


def perturbed(model, generator):
    """Fresh running statistics are 0 and 1, which hide every mistake made with them; fresh weights shrink the signal from
    layer to layer until the logits no longer depend on the picture."""
    for name, tensor in model.state_dict().items():
        if tensor.dim() > 1:
            fan_in = tensor[0].numel()
            tensor.copy_(torch.randn(tensor.shape, generator=generator) * (2.0 / fan_in) ** 0.5)
        elif name.endswith("running_mean"):
            tensor.copy_(torch.randn(tensor.shape, generator=generator) * 0.2)
        elif name.endswith("running_var"):
            tensor.copy_(torch.rand(tensor.shape, generator=generator) + 0.5)
        elif ".bn." in name and name.endswith("weight"):
            tensor.copy_(torch.rand(tensor.shape, generator=generator) * 0.5 + 0.9)
        elif name.endswith("bias"):
            tensor.copy_(torch.randn(tensor.shape, generator=generator) * 0.1)
    return model.eval()


def spread_out(model, batch):
    """Random weights make logits of any size; a trained network's stay within some tens, and so do float32's errors."""
    last = model.fc if hasattr(model, "fc") else model.classifier[-1]
    with torch.no_grad():
        scale = 3 / model(batch[:8]).std()
        last.weight.mul_(scale)
        last.bias.mul_(scale)


def googlenet(classes, aux, transform):
    return torchvision.models.googlenet(
        num_classes=classes, aux_logits=aux, transform_input=transform, init_weights=False)


def write_safetensors(path, tensors):
    types = {torch.float32: "F32", torch.int64: "I64"}
    header, offset = {}, 0
    for name, tensor in tensors.items():
        end = offset + tensor.numel() * tensor.element_size()
        header[name] = {"dtype": types[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header).encode()
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            out.write(tensor.contiguous().numpy().tobytes())


def photographs(folder, count):
    found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    if not found:
        raise SystemExit(f"no photographs under {folder}")
    return found[:: max(1, len(found) // count)][:count]


def pixels(path):
    with Image.open(path) as image:
        shown = functional.center_crop(functional.resize(image.convert("RGB"), RESIZE), SIZE)
        return numpy.asarray(shown).copy()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--count", type=int, default=32)
    parser.add_argument("--classes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    files = photographs(options.photos, options.count)
    shown = numpy.stack([pixels(path) for path in files])
    shown.tofile(options.out / "pixels.bin")
    (options.out / "photos.txt").write_text("".join(f"{path.resolve()}\n" for path in files))
    (options.out / "labels.txt").write_text("".join(f"class {i}\n" for i in range(options.classes)))
    batch = (torch.from_numpy(shown).permute(0, 3, 1, 2).float() / 255 - torch.tensor(MEAN).view(1, 3, 1, 1)) \
        / torch.tensor(STD).view(1, 3, 1, 1)

    cases = []
    for name, architecture, transform, make in (
        ("googlenet", "googlenet", False, lambda: googlenet(options.classes, False, False)),
        ("googlenet-aux", "googlenet", True, lambda: googlenet(options.classes, True, True)),
        ("alexnet", "alexnet", False, lambda: torchvision.models.alexnet(num_classes=options.classes)),
    ):
        torch.manual_seed(options.seed)
        model = perturbed(make(), torch.Generator().manual_seed(options.seed))
        spread_out(model, batch)
        state = model.state_dict()
        torch.save(state, options.out / f"{name}.pth")
        write_safetensors(options.out / f"{name}.safetensors", state)
        numpy.savez(options.out / f"{name}.npz", **{key: value.numpy() for key, value in state.items()})
        with torch.no_grad():
            logits = torch.cat([model(batch[i : i + 8]) for i in range(0, len(batch), 8)])
        logits.numpy().astype("<f4").tofile(options.out / f"{name}.logits")
        cases.append({"name": name, "architecture": architecture, "transform_input": transform})
    (options.out / "cases.json").write_text(json.dumps(
        {"torch": torch.__version__, "torchvision": torchvision.__version__, "photos": len(files), "classes": options.classes,
         "size": SIZE, "cases": cases}))


main()
