"""Teaches the encoder. One thread, fixed seeds: the same data give the same weights on the same machine."""

import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from . import groups
from .encoder import HEADS, STRANDS
from .texts import prepared

BATCH = 32
RATE = 6e-5
HEAD_RATE = 3e-4
WARM_UP = 0.06
STRAND_SHARE = 0.3
DISGUISED = 0.10
OF_ANOTHER_GROUP = 0.30
BESIDE_ANOTHER_GROUP = 0.5  # of our own rows that name one group, so many are read beside the same said of another
ALIKE = 0.5  # how much the difference between the two answers on hate counts

LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7", "b": "8", "g": "9"}


class Example:
    __slots__ = ("row", "tokens", "twin", "labels", "strand")

    def __init__(self, row, strand, tokens, twin):
        self.row, self.tokens, self.twin = row, tokens, twin
        self.labels = np.array([row.labels.get(head, -1) for head in HEADS], dtype=np.float32)
        self.strand = STRANDS.index(strand) if strand in STRANDS else -1


def example(row, pieces, chance, most_tokens):
    """A row as this epoch reads it: some in disguise, some of our own said of another group or beside the same of another."""
    text, strand, twin = row.text, row.strand, None
    hateful = row.labels.get("hate") == 1
    if row.phenomenon and chance.random() < OF_ANOTHER_GROUP:
        text, strand = groups.said_of_another(text, strand, hateful, row.phenomenon, chance)
    if row.phenomenon and chance.random() < BESIDE_ANOTHER_GROUP:
        other, _ = groups.said_of_another(text, strand, hateful, row.phenomenon, chance)
        twin = pieces.encode(prepared(other), most_tokens) if other != text else None
    if twin is None and chance.random() < DISGUISED:
        text = disguised(text, chance)
    return Example(row, strand, pieces.encode(prepared(text), most_tokens), twin)


def disguised(text, chance):
    """One word of a text written the way people write who hope not to be found."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 3]
    if not long:
        return text
    for i in chance.sample(long, min(len(long), chance.choice((1, 1, 2, 3)))):
        word = words[i]
        if len(word) < 4:  # joined to the word before it
            continue
        at = chance.randrange(1, len(word) - 1)
        way = chance.randrange(6)
        if way == 0:
            word = "".join(chance.choice(LEET[c]) if c in LEET and chance.random() < 0.6 else c for c in word.lower())
        elif way == 1:
            word = chance.choice((" ", ".", "-", "*")).join(word)
        elif way == 2:
            word = word[:at] + word[at] * chance.randrange(2, 5) + word[at:]
        elif way == 3:
            word = word[:at] + word[at + 1:]
        elif way == 4:
            word = word[:at] + word[at + 1] + word[at] + word[at + 2:]
        elif i + 1 < len(words):
            word, words[i + 1] = word + words[i + 1], ""
        words[i] = word
    return " ".join(word for word in words if word)


def batches(examples, chance):
    """All examples once, those of like length together, the batches in random order."""
    order = list(range(len(examples)))
    chance.shuffle(order)
    out = []
    for start in range(0, len(order), BATCH * 50):
        part = sorted(order[start:start + BATCH * 50], key=lambda i: len(examples[i].tokens))
        out.extend(part[i:i + BATCH] for i in range(0, len(part), BATCH))
    chance.shuffle(out)
    return [[examples[i] for i in batch] for batch in out]


def padded(token_lists):
    longest = max(len(it) for it in token_lists)
    tokens = torch.zeros(len(token_lists), longest, dtype=torch.long)
    for i, it in enumerate(token_lists):
        tokens[i, :len(it)] = torch.tensor(it)
    return tokens


def loss_of(logits, batch, balance):
    labels = torch.from_numpy(np.stack([it.labels for it in batch]))
    weight = torch.tensor([it.row.weight for it in batch])[:, None]
    known = (labels >= 0).float() * weight
    each = F.binary_cross_entropy_with_logits(
        logits[:, :len(HEADS)], labels.clamp(0), pos_weight=balance, reduction="none")
    loss = (each * known).sum(0) / (known.sum(0) + 4)  # a head with few rows in a batch weighs less
    loss = loss.sum()
    strand = torch.tensor([it.strand for it in batch])
    if (strand >= 0).any():
        some = strand >= 0
        loss = loss + STRAND_SHARE * F.cross_entropy(logits[some][:, len(HEADS):], strand[some])
    return loss


def unlikeness(logits, batch):
    """How far the answers on hate lie apart where the same is said of two groups, as a share of the batch.

    Counterfactual logit pairing (Garg and others, Counterfactual Fairness in Text Classification, 2019).
    """
    paired = [i for i, it in enumerate(batch) if it.twin]
    return (logits[paired, 0] - logits[len(batch):, 0]).pow(2).sum() / len(batch)


class Stage:
    """A part of the teaching with a warm-up and an end of its own: which rows each of its epochs reads."""

    def __init__(self, name, epochs, whole, sampled, share):
        self.name, self.epochs, self.whole, self.sampled, self.share = name, epochs, whole, sampled, share

    def rows(self, chance):
        return self.whole + chance.sample(self.sampled, int(len(self.sampled) * self.share))

    def steps(self):
        return self.epochs * ((len(self.whole) + int(len(self.sampled) * self.share) + BATCH - 1) // BATCH)

    def all(self):
        return self.whole + self.sampled


def balance_of(rows, log):
    """Rare questions (self-harm, terrorism) would otherwise be answered "no" whatever is asked."""
    positives = np.array([sum(r.labels.get(h) == 1 for r in rows) for h in HEADS], dtype=np.float32)
    known = np.array([sum(r.labels.get(h, -1) >= 0 for r in rows) for h in HEADS], dtype=np.float32)
    log("rows with an answer and with yes: " + ", ".join(f"{h} {int(k)}/{int(p)}" for h, k, p in zip(HEADS, known, positives)))
    return torch.from_numpy(np.clip(np.sqrt((known - positives) / np.maximum(positives, 1)), 0.7, 4.0))


def train(encoder, pieces, stage, seed, log, most_tokens=80):
    """Teaches one stage. Stages do not share any state but the encoder, so that one can be gone on from."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    chance = random.Random(seed)
    began = time.time()
    head = list(encoder.head.parameters())
    rest = [it for name, it in encoder.named_parameters() if not name.startswith("head.")]
    steps = stage.steps()
    optimiser = torch.optim.AdamW(
        [{"params": rest, "lr": RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=0.01, foreach=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM_UP * steps), max(0.0, (steps - step) / (steps * (1 - WARM_UP)))))
    log(f"{stage.name}: {len(stage.all())} rows, {steps} steps")
    balance = balance_of(stage.all(), log)
    step, running = 0, 0.0
    for epoch in range(stage.epochs):
        examples = [example(row, pieces, chance, most_tokens) for row in stage.rows(chance)]
        encoder.train()
        for batch in batches(examples, chance):
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                logits = encoder(padded([it.tokens for it in batch] + [it.twin for it in batch if it.twin]))
            loss = loss_of(logits[:len(batch)], batch, balance) + ALIKE * unlikeness(logits, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            running += loss.item()
            step += 1
            if step % 200 == 0:
                took = time.time() - began
                log(f"{stage.name}, epoch {epoch + 1}, step {step} of {steps}, loss {running / 200:.4f}, "
                    f"{step * BATCH / took:.0f} rows/s, {took * (steps - step) / step / 60:.0f} minutes left")
                running = 0.0


@torch.no_grad()
def logits(encoder, pieces, texts, most_tokens=128):
    """Logits of every text, each scored alone among texts of its own length."""
    encoder.eval()
    tokens = [pieces.encode(prepared(text), most_tokens) for text in texts]
    out = np.zeros((len(texts), len(HEADS) + len(STRANDS)), dtype=np.float32)
    order = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
    for start in range(0, len(order), 64):
        part = order[start:start + 64]
        out[part] = encoder(padded([tokens[i] for i in part])).numpy()
    return out
