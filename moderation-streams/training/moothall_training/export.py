"""Writes the encoder as one ONNX file, in whole numbers of seven bits or as it is.

Seven bits and not eight: processors without VNNI add pairs of products in sixteen bits and would cut
off what does not fit, so the same text would score differently on another machine.

The scale of what flows between two layers is taken from the text itself. A text is therefore scored
alone: among others, its score would depend on them.
"""

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

LARGEST = 63


def quantised(weight):
    """Whole numbers and one scale a column for a matrix of [in, out]."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / LARGEST
    return np.clip(np.rint(weight / scale), -LARGEST, LARGEST).astype(np.int8), scale.astype(np.float32)


class Writer:
    def __init__(self, whole_numbers):
        self.whole_numbers = whole_numbers
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array, name):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, domain="", outputs=1, **attributes):
        self.count += 1
        names = [f"{kind}{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names if outputs > 1 else names[0]

    def linear(self, x, module, name):
        weight = module.weight.detach().numpy().T
        bias = self.constant(module.bias.detach().numpy(), name + ".bias")
        if not self.whole_numbers:
            return self.node("Add", [self.node("MatMul", [x, self.constant(weight, name + ".weight")]), bias])
        whole, scale = quantised(weight)
        return self.node(
            "DynamicQuantizeMatMul",
            [x, self.constant(whole, name + ".whole"), self.constant(scale, name + ".scale"), "", bias],
            domain="com.microsoft")

    def add_and_norm(self, x, y, module, name):
        parts = [self.constant(module.weight.detach().numpy(), name + ".weight"),
                 self.constant(module.bias.detach().numpy(), name + ".bias")]
        return self.node("SkipLayerNormalization", [x, y] + parts, domain="com.microsoft", epsilon=1e-12)


def export(encoder, file, whole_numbers=True):
    """Writes the graph: token numbers [1, n] in, logits [1, heads and strands] out."""
    w = Writer(whole_numbers)
    words = encoder.words.weight.detach().numpy()
    if whole_numbers:
        whole, scale = quantised(words.T)
        picked = w.node("Cast", [w.node("Gather", [w.constant(whole.T, "words.whole"), "tokens"])], to=TensorProto.FLOAT)
        x = w.node("Mul", [picked, w.node("Gather", [w.constant(scale[:, None], "words.scale"), "tokens"])])
    else:
        x = w.node("Gather", [w.constant(words, "words"), "tokens"])
    length = w.node("Shape", ["tokens"], start=1, end=2)
    places = w.constant(encoder.places.weight.detach().numpy(), "places")
    zero = w.constant(np.array([0], dtype=np.int64), "zero")
    x = w.node("Add", [x, w.node("Slice", [places, zero, length, zero])])
    x = w.node("LayerNormalization", [x, w.constant(encoder.norm.weight.detach().numpy(), "norm.weight"),
                                      w.constant(encoder.norm.bias.detach().numpy(), "norm.bias")], axis=-1, epsilon=1e-12)
    for i, layer in enumerate(encoder.layers):
        at = f"layer{i}."
        q, k, v = w.node("Split", [w.linear(x, layer.qkv, at + "qkv")], outputs=3, axis=2)
        mixed = w.node("MultiHeadAttention", [q, k, v], domain="com.microsoft", num_heads=layer.heads)
        x = w.add_and_norm(w.linear(mixed, layer.out, at + "out"), x, layer.norm1, at + "norm1")
        inner = w.node("Gelu", [w.linear(x, layer.inner, at + "inner")], domain="com.microsoft")
        x = w.add_and_norm(w.linear(inner, layer.outer, at + "outer"), x, layer.norm2, at + "norm2")
    if encoder.pooling == "mean":
        pooled = w.node("ReduceMean", [x], axes=[1], keepdims=0)
    else:
        pooled = w.node("Squeeze", [w.node("Slice", [x, zero, w.constant(np.array([1], dtype=np.int64), "one"),
                                                     w.constant(np.array([1], dtype=np.int64), "axis")]), "axis"])
    head = [w.constant(encoder.head.weight.detach().numpy().T, "head.weight"),
            w.constant(encoder.head.bias.detach().numpy(), "head.bias")]
    w.nodes.append(helper.make_node("Gemm", [pooled] + head, ["logits"]))
    outputs = encoder.head.bias.shape[0]
    graph = helper.make_graph(
        w.nodes, "moothall",
        [helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "n"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, outputs])], w.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
    model.ir_version = 8
    onnx.save(model, file)


class WholeNumbers(torch.nn.Module):
    """A linear layer that computes what DynamicQuantizeMatMul computes, for one text at a time."""

    def __init__(self, linear):
        super().__init__()
        whole, scale = quantised(linear.weight.detach().numpy().T)
        self.whole = torch.from_numpy(whole.astype(np.float64))
        self.scale = torch.from_numpy(scale.astype(np.float64))
        self.bias = linear.bias.detach().double()

    def forward(self, x):
        x = x.double()
        low, high = min(0.0, x.min().item()), max(0.0, x.max().item())
        step = (high - low) / 255 or 1.0
        zero = np.clip(np.rint(-low / step), 0, 255)
        levels = torch.clamp(torch.round(x / step) + zero, 0, 255) - zero
        return (((levels @ self.whole) * (step * self.scale)) + self.bias).float()


def as_exported(encoder):
    """The encoder with its layers replaced by what the exported file computes. For one text at a time."""
    words, scale = quantised(encoder.words.weight.detach().numpy().T)
    encoder.words.weight.data = torch.from_numpy((words * scale).T.copy())
    for layer in encoder.layers:
        for name in ("qkv", "out", "inner", "outer"):
            setattr(layer, name, WholeNumbers(getattr(layer, name)))
    return encoder.eval()
