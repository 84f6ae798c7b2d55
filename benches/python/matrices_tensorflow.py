"""The matrix lines of the table in TensorFlow (pip install tensorflow-cpu): value and gradient in a tf.function, one thread.

    taskset -c 0 python benches/python/matrices_tensorflow.py
"""
import numpy as np
import tensorflow as tf
import workloads

tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)


def clock(name, f, parameters, *constants):
    """The time of value and gradient by the parameters."""
    variables = [tf.Variable(parameter) for parameter in parameters]
    constants = [tf.constant(constant) for constant in constants]

    @tf.function
    def value_and_gradient():
        with tf.GradientTape() as tape:
            y = f(*variables, *constants)
        return y, tape.gradient(y, variables)

    workloads.clock(name, lambda: value_and_gradient()[0].numpy())


def dense(w, b, x):
    return tf.reduce_mean((x @ w + b) ** 2)


def classifier(w1, b1, w2, b2, x, labels):
    logits = tf.nn.relu(x @ w1 + b1) @ w2 + b2
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))


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


w, b, x = workloads.dense()
clock("dense layer 1x3 @ 3x2", dense, (w, b), x)
for sizes in workloads.CLASSIFIERS:
    name, parameters, *batch = workloads.classifier(*sizes)
    clock(name, classifier, parameters, *batch)
(*parameters, points), gamma, m = workloads.mixture_of_file()
clock("GMM d=10 K=25 n=1000", mixture, parameters, points, gamma, m)
