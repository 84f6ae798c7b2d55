"""The matrix lines of the table in TensorFlow (pip install tensorflow-cpu): value and gradient in a tf.function, one thread.

    taskset -c 0 python benches/python/matrices_tensorflow.py
"""
import pathlib
import time

import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)


def clock(name, loss, variables):
    """The minimum and the median time of a call, in microseconds."""

    @tf.function
    def value_and_gradient():
        with tf.GradientTape() as tape:
            y = loss()
        return y, tape.gradient(y, variables)

    value_and_gradient()
    times = []
    start = time.perf_counter()
    while time.perf_counter() - start < 2.0:
        begin = time.perf_counter()
        value_and_gradient()[0].numpy()
        times.append(time.perf_counter() - begin)
    times = np.sort(times) * 1e6
    print(f"{name:34} minimum {times[0]:10.1f} us   median {times[len(times) // 2]:10.1f} us")


def numbers(shape, scale, shift, dtype):
    return scale * np.sin(np.arange(np.prod(shape)) * 0.7 + shift).reshape(shape).astype(dtype)


def mlp(batch, inputs, hidden, classes):
    w1 = tf.Variable(numbers((inputs, hidden), inputs**-0.5, 0.1, "float32"))
    b1 = tf.Variable(numbers((hidden,), 0.1, 0.2, "float32"))
    w2 = tf.Variable(numbers((hidden, classes), hidden**-0.5, 0.3, "float32"))
    b2 = tf.Variable(numbers((classes,), 0.1, 0.4, "float32"))
    x = tf.constant(numbers((batch, inputs), 1.0, 0.5, "float32"))
    labels = tf.constant(np.arange(batch) * 7 % classes)

    def loss():
        logits = tf.nn.relu(x @ w1 + b1) @ w2 + b2
        return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))

    clock(f"MLP {inputs}-{hidden}-{classes}, batch {batch}", loss, [w1, b1, w2, b2])


def mixture_of_file():
    """The mixture of ADBench that the table's line has."""
    path = pathlib.Path(__file__).parent.parent / "data/gmm/gmm_d10_K25.txt"
    numbers = np.array(path.read_text().split(), float)
    d, k, n = numbers[:3].astype(int)
    shapes = [(k,), (k, d), (k, d * (d + 1) // 2), (n, d)]
    arrays, start = [], 3
    for shape in shapes:
        arrays.append(numbers[start : start + np.prod(shape)].reshape(shape))
        start += np.prod(shape)
    return arrays, numbers[start], numbers[start + 1]


def mixture(alphas, means, factors, points, gamma, m):
    """The logarithm of the likelihood, up to a constant."""
    n, d = points.shape
    logarithms, below = factors[:, :d], factors[:, d:]
    diagonals = tf.exp(logarithms)
    # What is below the diagonal comes by columns.
    columns, rows = np.triu_indices(d, 1)
    packed = tf.concat([diagonals, below, tf.zeros_like(diagonals[:, :1])], axis=1)
    places = np.full((d, d), packed.shape[1] - 1)
    places[np.arange(d), np.arange(d)] = np.arange(d)
    places[rows, columns] = np.arange(d, packed.shape[1] - 1)
    lower = tf.gather(packed, places, axis=1)
    # One product for all points and components: L (x - mu) = L x - L mu.
    scaled = tf.einsum("nj,kij->nki", points, lower) - tf.einsum("kij,kj->ki", lower, means)
    terms = alphas + tf.reduce_sum(logarithms, axis=1) - 0.5 * tf.reduce_sum(scaled**2, axis=2)
    prior = m * tf.reduce_sum(logarithms) - 0.5 * gamma**2 * (tf.reduce_sum(diagonals**2) + tf.reduce_sum(below**2))
    return tf.reduce_sum(tf.reduce_logsumexp(terms, axis=1)) - n * tf.reduce_logsumexp(alphas, axis=0) + prior


x = tf.constant(numbers((1, 3), 1.0, 0.3, "float64"))
w, b = (tf.Variable(numbers(shape, 1.0, 0.3, "float64")) for shape in ((3, 2), (2,)))
clock("dense layer 1x3 @ 3x2", lambda: tf.reduce_mean((x @ w + b) ** 2), [w, b])
mlp(64, 784, 128, 10)
mlp(256, 1024, 1024, 1024)
(alphas, means, factors, points), gamma, m = mixture_of_file()
parameters = [tf.Variable(array) for array in (alphas, means, factors)]
clock("GMM d=10 K=25 n=1000", lambda: mixture(*parameters, points, gamma, m), parameters)
