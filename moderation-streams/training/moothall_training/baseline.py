"""The n-gram baseline: what a model without any understanding reaches on the same rows.

Words and pairs of words, and three to five neighbouring letters within words, hashed into a table; one
logistic regression over them. The Java class NgramBaseline reads what this writes.
"""

import argparse
import pathlib
import zlib

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from . import datasets
from .texts import prepared

BITS = 18


def features(text):
    """Numbers of all n-grams of a prepared text, each once."""
    words = text.split(" ")
    found = {zlib.crc32(("w" + word).encode()) for word in words}
    found.update(zlib.crc32(f"w{a} {b}".encode()) for a, b in zip(words, words[1:]))
    for word in words:
        bounded = f"<{word}>"
        for size in (3, 4, 5):
            found.update(zlib.crc32(bounded[i:i + size].encode()) for i in range(len(bounded) - size + 1))
    return sorted({it & ((1 << BITS) - 1) for it in found})


def matrix(texts):
    columns, ends = [], [0]
    for text in texts:
        columns.extend(features(prepared(text)))
        ends.append(len(columns))
    counts = np.diff(ends)
    values = np.repeat(1 / np.sqrt(np.maximum(counts, 1)), counts)
    return csr_matrix((values, columns, ends), shape=(len(texts), 1 << BITS))


def main():
    parser = argparse.ArgumentParser(prog="python3 -m moothall_training.baseline")
    parser.add_argument("--public", required=True)
    parser.add_argument("--out", required=True, help="file to write")
    options = parser.parse_args()
    here = pathlib.Path(__file__).resolve().parent.parent
    splits = datasets.Splits(here / "sentences", options.public)
    rows = [row for row in splits.train if row.labels.get("hate", -1) >= 0]
    model = LogisticRegression(C=10.0, solver="liblinear", max_iter=200)
    model.fit(matrix([row.text for row in rows]), [row.labels["hate"] for row in rows])
    weights = np.concatenate([model.intercept_, model.coef_[0]]).astype(">f4")
    pathlib.Path(options.out).write_bytes(weights.tobytes())
    print(f"{len(rows)} rows; {options.out} written")


if __name__ == "__main__":
    main()
