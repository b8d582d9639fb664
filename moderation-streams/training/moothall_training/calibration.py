"""From logits to chances, and from chances to the two thresholds of each question.

As a command, calibrates a trained model anew: python3 -m moothall_training.calibration OUT
"""

import json
import pathlib
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

from . import datasets
from .encoder import HEADS

# Of development rows to which the answer is no, the share that may go to a person for this question alone, and the share that
# may be raised. Half of those rows name a group or look like abuse on purpose, so in life it is far less. Hate is sought further:
# whatever is as likely hate as not goes to a person, and it alone can hide something, so it is raised most sparingly.
EVEN_CHANCE = 0.5
SHARES = {
    "hate": (0.05, 0.0004), "threat": (0.003, 0.0005), "abuse": (0.0015, 0.0005), "terror": (0.0006, 0.0003),
    "obscene": (0.001, 0.0005), "selfharm": (0.001, 0.0005), "spam": (0.0005, 0.0003),
}


def platt(logits, answers, weights):
    """Slope and shift that turn logits into chances."""
    fitted = LogisticRegression(C=100.0).fit(logits[:, None], answers, sample_weight=weights)
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


def calibrate(logits, rows):
    """For each head: slope, shift, and the chances from which on a person looks and from which on it is raised."""
    heads = {}
    for i, head in enumerate(HEADS):
        answers = np.array([row.labels[head] for row in rows])
        slope, shift = platt(logits[:, i], answers, np.ones(len(rows)))
        chance = 1 / (1 + np.exp(-(slope * logits[:, i] + shift)))
        harmless = np.sort(chance[answers == 0])
        heads[head] = {
            "slope": round(slope, 5), "shift": round(shift, 5),
            "review": round(_threshold(harmless, SHARES[head][0]), 4),
            "raise": round(_threshold(harmless, SHARES[head][1]), 4),
        }
    heads["hate"]["review"] = max(heads["hate"]["review"], EVEN_CHANCE)
    return heads


def _threshold(harmless, share):
    """The least chance that at most such a share of harmless rows reaches."""
    allowed = int(share * len(harmless))
    return float(min(harmless[len(harmless) - 1 - allowed] + 1e-4, 0.999))


def main():
    folder = pathlib.Path(sys.argv[1])
    sentences = pathlib.Path(__file__).resolve().parent.parent / "sentences" / "dev"
    rows = [row for file in sorted(sentences.glob("*.tsv")) for row in datasets.own(file)]
    logits = np.load(folder / "development.npy")
    if len(logits) != len(rows):
        sys.exit(f"{folder}: logits of {len(logits)} rows (expected: {len(rows)}, as sentences/dev holds)")
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    description["heads"] = calibrate(logits, rows)
    (folder / "model.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
