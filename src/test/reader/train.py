"""Teaches the reader of an encoder: see docs/decisions/reader.md.

    apt-get install python3-torch
    python3 src/test/reader/train.py <folder of ReaderDump> src/main/resources/org/onrecord/index/reader-e5.onnx

Takes about half an hour on one core.
"""

import json
import math
import random
import sys

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

LAYER = 384         # numbers of a token vector of one layer of the encoder
INNER = 2           # layers of it that are read, as in AnswerReader
ENCODED = INNER * LAYER
WIDTH = 128
LAYERS = 2
HEADS = 4
MOST_TOKENS = 96    # as in AnswerReader
EPOCHS = 8
QUESTIONS_A_STEP = 4
RATE = 6e-4
DECAY = .05
RIGHT, NEAREST, OTHERS = 3, 6, 3   # sentences of a question looked at in one step


class Layer(nn.Module):
    """Attention and a feed-forward network, each after layer normalisation."""

    def __init__(self):
        super().__init__()
        self.before_attention = nn.LayerNorm(WIDTH)
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.before_feed = nn.LayerNorm(WIDTH)
        self.feed = nn.Linear(WIDTH, 2 * WIDTH)
        self.fed = nn.Linear(2 * WIDTH, WIDTH)
        self.drop = nn.Dropout(.1)

    def forward(self, x, hidden):
        texts, length, _ = x.shape
        parts = self.attention(self.before_attention(x)).reshape(texts, length, 3, HEADS, WIDTH // HEADS)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + hidden, -1)
        x = x + self.drop(self.attended((weights @ v).transpose(1, 2).reshape(texts, length, WIDTH)))
        return x + self.drop(self.fed(F.gelu(self.feed(self.before_feed(x)))))


class Reader(nn.Module):
    """The tokens of a question and a sentence, and how near each is to one of the other, to the log-odds of an answer."""

    def __init__(self):
        super().__init__()
        self.inward = nn.Linear(ENCODED + INNER + 1, WIDTH)
        self.side = nn.Embedding(2, WIDTH)
        self.first = nn.LayerNorm(WIDTH)
        self.drop = nn.Dropout(.2)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.last = nn.LayerNorm(WIDTH)
        self.token = nn.Linear(WIDTH, 1)
        self.sentence = nn.Linear(2 * WIDTH + 1, 1)

    def forward(self, x, side, empty):
        """Log-odds that each token is of the answer, and that the sentence answers; `empty` marks padding."""
        hidden = torch.zeros(empty.shape).masked_fill(empty, -1e4)[:, None, None, :]
        h = self.through(self.inward(x) + self.side(side), hidden)
        beside = empty | (side == 0)
        tokens = self.token(h).squeeze(-1).masked_fill(beside, -1e4)
        return tokens, self.judge(h[:, 0], h.masked_fill(beside[..., None], -1e4), tokens)

    def through(self, x, hidden):
        h = self.drop(self.first(x))
        for layer in self.layers:
            h = layer(h, hidden)
        return self.last(h)

    def judge(self, start, h, tokens):
        parts = [h.max(1)[0], start, torch.logsumexp(tokens, 1, keepdim=True)]
        return self.sentence(torch.cat(parts, 1)).squeeze(1)


def nearness(question, sentence):
    """Of each token of both, and in each layer, the cosine with the nearest of the other text, spread over about -1 to 1."""
    asked, said = [], []
    for first in range(0, ENCODED, LAYER):
        layer = slice(first, first + LAYER)
        cosines = F.normalize(question[:, layer], dim=1) @ F.normalize(sentence[:, layer], dim=1).T
        asked.append((cosines.max(1)[0] - .6) * 3)
        said.append((cosines.max(0)[0] - .6) * 3)
    return torch.stack(asked, 1), torch.stack(said, 1)


class Shipped(nn.Module):
    """The same for one question and one sentence, with the inputs that AnswerReader gives."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, question, sentence, same):
        r = self.reader
        asked, said = nearness(question, sentence)
        x = torch.cat([
            r.inward(torch.cat([question, asked, torch.zeros_like(asked)[:, :1]], 1)) + r.side.weight[0],
            r.inward(torch.cat([sentence, said, same[:, None]], 1)) + r.side.weight[1]])
        h = r.through(x[None], torch.zeros(1))
        sentence_h = h[:, question.shape[0]:]
        return r.judge(h[:, 0], sentence_h, r.token(sentence_h).squeeze(-1))


class Texts:
    def __init__(self, folder):
        self.lines = [json.loads(line) for line in open(f"{folder}/texts.jsonl")]
        vectors = numpy.memmap(f"{folder}/vectors.bin", dtype=numpy.float32, mode="r").reshape(-1, ENCODED)
        row = 0
        for line in self.lines:
            line["vectors"] = vectors[row:row + min(MOST_TOKENS, len(line["ids"]))]
            row += len(line["ids"])

    def vectors(self, number):
        return torch.tensor(numpy.array(self.lines[number]["vectors"]))

    def ids(self, number):
        return self.lines[number]["ids"][:MOST_TOKENS]

    def evidence(self, number, places):
        """1 for each token that stands in the words that answer."""
        tokens = self.lines[number]["places"]
        marks = [0.] * len(self.ids(number))
        for start, end in zip(places[::2], places[1::2]):
            for i in range(len(marks)):
                if tokens[2 * i] >= 0 and tokens[2 * i] < end and tokens[2 * i + 1] > start:
                    marks[i] = 1.
        return torch.tensor(marks)


def batch(texts, question, sentences):
    asked = texts.vectors(question)
    known = set(texts.ids(question))
    said = [texts.vectors(s["text"]) for s in sentences]
    a, length = len(asked), len(asked) + max(len(s) for s in said)
    x = torch.zeros(len(said), length, ENCODED + INNER + 1)
    side = torch.zeros(len(said), length, dtype=torch.long)
    empty = torch.ones(len(said), length, dtype=torch.bool)
    marks = torch.zeros(len(said), length)
    for i, vectors in enumerate(said):
        b = a + len(vectors)
        x[i, :a, :ENCODED], x[i, a:b, :ENCODED] = asked, vectors
        x[i, :a, ENCODED:-1], x[i, a:b, ENCODED:-1] = nearness(asked, vectors)
        number = sentences[i]["text"]
        x[i, a:b, -1] = torch.tensor([1. if t in known else 0. for t in texts.ids(number)])
        side[i, a:b] = 1
        empty[i, :b] = False
        marks[i, a:b] = texts.evidence(number, sentences[i]["evidence"])
    return x, side, empty, marks


def loss(reader, texts, question):
    """Whether each sentence answers, which of them does, and by which of its words."""
    right = [s for s in question["sentences"] if s["evidence"]][:RIGHT]
    wrong = [s for s in question["sentences"] if not s["evidence"]]
    rest = wrong[NEAREST:]
    wrong = wrong[:NEAREST] + random.sample(rest, min(len(rest), OTHERS))
    if not right + wrong:
        return None
    x, side, empty, marks = batch(texts, question["text"], right + wrong)
    tokens, answers = reader(x, side, empty)
    wanted = torch.tensor([1.] * len(right) + [0.] * len(wrong))
    sum_of_losses = .5 * F.binary_cross_entropy_with_logits(answers, wanted)
    if right:
        sum_of_losses -= (F.log_softmax(answers, 0) * wanted / wanted.sum()).sum()
        n = len(right)
        there = ~empty[:n] & (side[:n] == 1)
        sum_of_losses += F.binary_cross_entropy_with_logits(
            tokens[:n][there], marks[:n][there], pos_weight=torch.tensor(3.))
    return sum_of_losses


def train(texts, questions):
    reader = Reader()
    optimizer = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=DECAY)
    steps, step = EPOCHS * (len(questions) // QUESTIONS_A_STEP + 1), 0
    for epoch in range(EPOCHS):
        random.shuffle(questions)
        total = 0
        for first in range(0, len(questions), QUESTIONS_A_STEP):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 100) * max(.02, 1 - step / steps)
            optimizer.zero_grad()
            step += 1
            for question in questions[first:first + QUESTIONS_A_STEP]:
                value = loss(reader, texts, question)
                if value is not None:
                    (value / QUESTIONS_A_STEP).backward()
                    total += value.item()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.)
            optimizer.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(questions):.3f}", flush=True)
    return reader


def main(folder, file):
    torch.set_num_threads(1)  # small matrices: more threads only wait for each other
    torch.manual_seed(1)
    random.seed(1)
    texts = Texts(folder)
    questions = [json.loads(line) for line in open(f"{folder}/questions.jsonl")]
    reader = train(texts, questions)
    reader.eval()
    torch.onnx.export(
        Shipped(reader),
        (torch.randn(9, ENCODED), torch.randn(30, ENCODED), torch.ones(30)),
        file,
        input_names=["question", "sentence", "same"],
        output_names=["answers"],
        dynamic_axes={"question": {0: "asked"}, "sentence": {0: "said"}, "same": {0: "said"}},
        opset_version=14)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
