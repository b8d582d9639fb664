"""Writes the model card of a trained model from what the training wrote and what was measured.

As a command: python3 -m moothall_training.card OUT FILE
"""

import json
import pathlib
import sys

from .calibration import SHARES


def card(description, ablations):
    heads = "\n".join(
        f"| {head} | {SHARES[head][0] * 1000:g} | {SHARES[head][1] * 1000:g} | {it['review']:.4f} | {it['raise']:.4f} |"
        for head, it in description["heads"].items())
    hashes = description["sha256"]
    return f"""# Model card: {description['name']}

What Moothall's `encoder` is, what it was made of, and what it must not be used for. Figures: docs/detection-quality.md. How to make it again:
moderation-streams/training/README.md. Written by `python3 -m moothall_training.card`.

| | |
|---|---|
| kind | BERT encoder of six layers and 384 numbers a token, one linear layer for seven questions and six strands; English |
| size | 23.5 MB in whole numbers of seven bits, with a vocabulary of 30,522 word pieces |
| base | all-MiniLM-L6-v2 (Apache License 2.0) |
| taught with | {description['rows']:,} rows, {description['own']:,} of them our own sentences, seed {description['seed']}; the public rows once, then our own {description['epochs']} times with a part of the public ones |
| hashes | network `{hashes['model.onnx'][:16]}`, vocabulary `{hashes['vocabulary.txt'][:16]}`; whole in model.json, and those of the public sets in training/sources.tsv |

## Intended use
To bring comments on a council's own pages before a moderator that rules of words do not see, and, where a council lets it and it is very sure of
hate, to hide them reversibly and raise a referral that a person decides. It looks at one comment at a time. Which of its rules are on trial
(SHADOW: in the verdict, without effect) stands in `policy/uk-council-base/learned.yaml`.

**Not to be used** to judge a person or to keep a record of one; to delete, block or transmit anything; in any other language than English; on private
messages; for any decision without a person behind it; as evidence of what somebody meant.

## Data
Public sets with their licences and attribution: NOTICE. Our own sentences: training/sentences/README.md, which also says who wrote them (language models,
to written briefs) and what that means. Development rows have other authors and other briefs than training rows, and a test keeps them apart; the
second, third and fourth round of training rows were written to the kinds that an earlier model had missed among them, without sight of the rows.
HateCheck, HatemojiCheck and the test parts of the public sets were not read, trained or tuned on.

## Thresholds
Fixed on our development rows, half of which name a group or look like abuse on purpose: of a thousand rows to which the answer is no, so many go to a
person for that question, and so many are raised; for hate, a person looks from an even chance on, if that is higher.

| question | of 1,000 to a person | of 1,000 raised | a person looks from | raised from |
|---|---|---|---|---|
{heads}

{ablations.strip()}

## Known failures
- Hate that is polite, coded or needs the post, the picture or the place to be understood; hate in Welsh or any other language.
- Harmless neighbours of hate: blunt policy opinion, quotation, reclaimed words, grim humour. See the table of phenomena.
- Groups: the same two hundred harmless sentences are said of 45 groups in docs/detection-quality.md; differences between groups stand there.
- Development rows were written by the same kind of author as training rows. On residents' own comments expect less; a council should look at a
  sample of its own before it lets the encoder hide anything.

## Not measured yet
Agreement of people with the labels; live traffic.
"""


def main():
    out, file = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    here = pathlib.Path(__file__).resolve().parent.parent
    description = json.loads((out / "model.json").read_text(encoding="utf-8"))
    file.write_text(card(description, (here / "ablations.md").read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
