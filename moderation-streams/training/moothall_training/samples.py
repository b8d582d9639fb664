"""Writes what the Java side must agree with: texts, their prepared form, their token numbers, their logits."""

import argparse
import json
import pathlib

import torch

from . import encoder, export
from .texts import WordPiece, prepared

TEXTS = [
    "When is bin day in Ambermere?",
    "CAFÉ on the corner – naïve, façade, Zoë's",
    "I ❤️ this park 🌳🌳 and the 🐕",
    "👍🏽 👩🏿‍🦽 brilliant",
    "🇬🇧🇵🇱🇬 flags",
    "see https://example.example/a?b=c and www.example.example NOW @Jo_Smith thanks",
    "ﬁne ½ ２０２６ Ⅳ ™",
    "日本語 and ภาษาไทย and русский",
    "zero\u200bwidth and soft\u00adhyphen and bi\u202edi",
    "tab\tand\nline\r\nbreaks   and spaces",
    "don't — “quote” … £5.50 50% off!!!",
    "ÅNGSTRÖM İstanbul ΣΊΣΥΦΟΣ straße",
    "a" * 120 + " too long a word",
    "antidisestablishmentarianism pothole-ridden",
    "",
    "?",
]


def main():
    parser = argparse.ArgumentParser(prog="python3 -m moothall_training.samples")
    parser.add_argument("--model", required=True, help="folder that training wrote")
    parser.add_argument("--jar", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    folder = pathlib.Path(options.model)
    base = json.loads((folder / "model.json").read_text())["base"]
    model, vocabulary = encoder.base(base, options.jar)
    model.load_state_dict(torch.load(folder / "weights.pt"))
    model, pieces = export.as_exported(model), WordPiece(vocabulary)
    with open(options.out, "w", encoding="utf-8") as out, torch.no_grad():
        for text in TEXTS:
            tokens = pieces.encode(prepared(text), 128)
            logits = model(torch.tensor([tokens]))[0].tolist()
            print(json.dumps({"text": text, "prepared": prepared(text), "tokens": tokens,
                              "logits": [round(it, 4) for it in logits]}), file=out)


if __name__ == "__main__":
    main()
