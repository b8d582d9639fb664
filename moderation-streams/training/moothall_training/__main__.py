"""python3 -m moothall_training --help"""

import argparse
import hashlib
import json
import pathlib
import sys
import time

import numpy as np
import torch

from . import calibration, datasets, encoder, export, training
from .texts import WordPiece, prepared

OWN_SHARE = 0.87  # of the weights at the end, those of the second stage; the rest is of the first, and keeps what that had learned
OTHERS_SHARE = 0.15  # of the public rows, another part in each epoch of the second stage


def mixed(public, owns):
    """Weights between those of the first stage and the mean of the second's, which each seed led to another place of the same valley."""
    mean = {name: sum(own[name] for own in owns) / len(owns) for name in public}
    return {name: (1 - OWN_SHARE) * public[name] + OWN_SHARE * mean[name] for name in public}


def main():
    parser = argparse.ArgumentParser(prog="train", description="Trains the encoder of Moothall.")
    parser.add_argument("--public", required=True, help="folder of the public sets, as sources.tsv names them")
    parser.add_argument("--jar", required=True, help="jar that carries the base weights")
    parser.add_argument("--out", required=True, help="folder to write to; must not hold a model yet")
    parser.add_argument("--base", choices=encoder.BASES, default="minilm")
    parser.add_argument("--epochs", type=int, default=3, help="how often our own sentences are read")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--own-weight", type=float, default=1.5, help="how much one of our own sentences counts")
    parser.add_argument("--seeds", type=int, default=1, help="how often the second stage is taught, each time with another seed")
    parser.add_argument("--only", help="this one stage of the second, such as own-2, and stop: to teach several at a time")
    parser.add_argument("--without-own", action="store_true", help="leave our own sentences out, to see what they buy")
    parser.add_argument("--go-on-from", help="folder of another run, which need not have come to its end: no stage that it has done is repeated")
    parser.add_argument("--most", type=int, help="only so many rows, to try the whole thing quickly")
    options = parser.parse_args()
    Run(options).all()


class Run:
    def __init__(self, options):
        self.options = options
        self.here = pathlib.Path(__file__).resolve().parent.parent
        self.out = pathlib.Path(options.out)
        if (self.out / "model.onnx").exists():
            sys.exit(f"{self.out} holds a model already (expected: a folder without one)")
        self.out.mkdir(parents=True, exist_ok=True)
        self.journal = open(self.out / "training.log", "w", encoding="utf-8")

    def log(self, line):
        line = f"{time.strftime('%H:%M:%S')} {line}"
        print(line, flush=True)
        print(line, file=self.journal, flush=True)

    def all(self):
        manifest = self.check_sources()
        splits = datasets.Splits(self.here / "sentences", self.options.public, not self.options.without_own)
        own = [row for row in splits.train if row.source not in datasets.READERS]
        for row in own:
            row.weight = self.options.own_weight
        public = [row for row in splits.train if row.source in datasets.READERS]
        every = max(1, len(splits.train) // self.options.most) if self.options.most else 1
        own, public = own[::every], public[::every]
        self.log(f"{len(splits.train)} rows to train on, {len(own)} of them our own; {splits.dropped} dropped as "
                 f"duplicates or too near to rows that judge; {len(splits.development)} development, {len(splits.held)} held")
        model, vocabulary = encoder.base(self.options.base, self.options.jar)
        pieces = WordPiece(vocabulary)
        self.stage(model, "public", lambda: training.train(
            model, pieces, training.Stage("public", 1, public, [], 0), self.options.seed, self.log))
        if not self.options.without_own:
            names = [self.options.only] if self.options.only else [f"own-{i + 1}" for i in range(self.options.seeds)]
            for name in names:
                model.load_state_dict(torch.load(self.out / "public.pt"))
                self.stage(model, name, lambda: training.train(
                    model, pieces, self.own_stage(own, public), self.options.seed + int(name.removeprefix("own-")), self.log))
            if self.options.only:
                return
            model.load_state_dict(mixed(
                torch.load(self.out / "public.pt"), [torch.load(self.out / f"{name}.pt") for name in names]))
        torch.save(model.state_dict(), self.out / "weights.pt")
        export.export(model, self.out / "model.onnx")
        export.export(model, self.out / "model-fp32.onnx", whole_numbers=False)
        (self.out / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
        self.log(f"held rows: {self.held(model, pieces, splits.held)}")
        scored = self.exported_logits(export.as_exported(model), pieces, splits.development)
        np.save(self.out / "development.npy", scored)
        heads = calibration.calibrate(scored, splits.development)
        self.describe(heads, manifest, len(splits.train), len(own))
        self.log("done")

    def stage(self, model, name, teach):
        """One stage and its weights, or its weights from another run."""
        done = pathlib.Path(self.options.go_on_from, f"{name}.pt") if self.options.go_on_from else None
        if done and done.exists():
            model.load_state_dict(torch.load(done))
            self.log(f"stage {name} taken from another run")
        else:
            teach()
        torch.save(model.state_dict(), self.out / f"{name}.pt")

    def own_stage(self, own, public):
        """Our own sentences, and so much of the public rows that what these taught is not forgotten."""
        kept = [row for row in public if row.source in datasets.WITNESSES]
        others = [row for row in public if row.source not in datasets.WITNESSES]
        return training.Stage("own", self.options.epochs, own + kept, others, OTHERS_SHARE)

    def check_sources(self):
        """The public sets must be those that the manifest names, to the byte."""
        manifest = {}
        for line in (self.here / "sources.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            name, expected = line.split("\t")[:2]
            found = hashlib.sha256((pathlib.Path(self.options.public) / f"{name}.tsv").read_bytes()).hexdigest()
            if found != expected:
                sys.exit(f"{name}.tsv: hash {found} (expected: {expected}, see sources.tsv)")
            manifest[name] = found
        return manifest

    def held(self, model, pieces, rows):
        from sklearn.metrics import roc_auc_score
        out, folder = {}, self.out / "held"
        folder.mkdir(exist_ok=True)
        for source in datasets.HELD:
            some = [row for row in rows if row.source == source and row.labels.get("hate", -1) >= 0]
            lines = ["text\tlabel"] + [f"{row.text}\t{row.labels['hate']}" for row in some]
            (folder / f"{source}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
            hate = training.logits(model, pieces, [row.text for row in some])[:, 0]
            out[source] = round(float(roc_auc_score([row.labels["hate"] for row in some], hate)), 4)
        return out

    def exported_logits(self, model, pieces, rows):
        out = []
        with torch.no_grad():
            for row in rows:
                out.append(model(torch.tensor([pieces.encode(prepared(row.text), 128)]))[0].numpy())
        return np.stack(out)

    def describe(self, heads, manifest, rows, own):
        hashes = {name: hashlib.sha256((self.out / name).read_bytes()).hexdigest()
                  for name in ("model.onnx", "vocabulary.txt")}
        description = {
            "name": f"moothall-{self.options.base}", "base": self.options.base, "seed": self.options.seed,
            "epochs": self.options.epochs, "rows": rows, "own": own, "sha256": hashes, "sources": manifest,
            "heads": heads, "strands": encoder.STRANDS,
        }
        (self.out / "model.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
