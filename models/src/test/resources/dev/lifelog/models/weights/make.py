"""Makes the small files that the tests read, with the libraries that publish weights in these formats."""
import subprocess
from collections import OrderedDict

import numpy
import torch

count = torch.arange(24, dtype=torch.float32)
tensors = OrderedDict(
    plain=count.reshape(2, 3, 4) / 8,
    turned=count[:6].reshape(2, 3).t(),
    part=count[5:11].reshape(3, 2),
    half=torch.tensor([1.5, -65504.0, 6e-8, float("inf")], dtype=torch.float16),
    brain=torch.tensor([1.0, -3.140625], dtype=torch.bfloat16),
    double=torch.tensor([[0.1]], dtype=torch.float64),
    scalar=torch.tensor(42.0),
    parameter=torch.nn.Parameter(torch.tensor([7.0])),
    tracked=torch.tensor(3),
)
tensors._metadata = OrderedDict({"": {"version": 1}})
torch.save(tensors, "tensors.pth")
torch.save({"epoch": 90, "best": 0.5, "arch": "alexnet", "state_dict": tensors}, "checkpoint.pth", pickle_protocol=4)
torch.save(tensors, "legacy.pth", _use_new_zipfile_serialization=False)
torch.save({"w": tensors["plain"], "run": subprocess.Popen}, "class.pth")
torch.save(torch.nn.Linear(2, 2), "module.pth")

arrays = {
    "plain": tensors["plain"].numpy(),
    "turned": numpy.asfortranarray(numpy.arange(6, dtype=">f8").reshape(2, 3)),
    "half": tensors["half"].numpy(),
    "scalar": numpy.float32(42),
    "tracked": numpy.int64(3),
}
numpy.savez("tensors.npz", **arrays)
numpy.savez_compressed("compressed.npz", **arrays)
numpy.savez("objects.npz", plain=numpy.array([{"a": 1}], dtype=object))
