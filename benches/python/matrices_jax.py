"""The matrix lines of the table in JAX (pip install jax): value and gradient, compiled, one thread.

    taskset -c 0 python benches/python/matrices_jax.py
"""
import os

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import pathlib
import time

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)


def clock(name, f, *args):
    """The minimum and the median time of a call, in microseconds."""
    f = jax.jit(f)
    jax.block_until_ready(f(*args))
    times = []
    start = time.perf_counter()
    while time.perf_counter() - start < 2.0:
        begin = time.perf_counter()
        jax.block_until_ready(f(*args))
        times.append(time.perf_counter() - begin)
    times = np.sort(times) * 1e6
    print(f"{name:34} minimum {times[0]:10.1f} us   median {times[len(times) // 2]:10.1f} us")


def numbers(shape, scale, shift, dtype):
    return jnp.asarray(scale * np.sin(np.arange(np.prod(shape)) * 0.7 + shift).reshape(shape), dtype)


def dense(w, b, x):
    return jnp.mean((x @ w + b) ** 2)


def classifier(parameters, x, labels):
    w1, b1, w2, b2 = parameters
    logits = jax.nn.relu(x @ w1 + b1) @ w2 + b2
    return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels])


def mlp(batch, inputs, hidden, classes):
    parameters = (
        numbers((inputs, hidden), inputs**-0.5, 0.1, jnp.float32),
        numbers((hidden,), 0.1, 0.2, jnp.float32),
        numbers((hidden, classes), hidden**-0.5, 0.3, jnp.float32),
        numbers((classes,), 0.1, 0.4, jnp.float32),
    )
    x = numbers((batch, inputs), 1.0, 0.5, jnp.float32)
    labels = jnp.asarray(np.arange(batch) * 7 % classes)
    clock(f"MLP {inputs}-{hidden}-{classes}, batch {batch}", jax.value_and_grad(classifier), parameters, x, labels)


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
    diagonals = jnp.exp(logarithms)
    # What is below the diagonal comes by columns.
    columns, rows = np.triu_indices(d, 1)
    lower = jax.vmap(jnp.diag)(diagonals).at[:, rows, columns].set(below)
    # One product for all points and components: L (x - mu) = L x - L mu.
    scaled = jnp.einsum("nj,kij->nki", points, lower) - jnp.einsum("kij,kj->ki", lower, means)
    terms = alphas + jnp.sum(logarithms, axis=1) - 0.5 * jnp.sum(scaled**2, axis=2)
    prior = m * jnp.sum(logarithms) - 0.5 * gamma**2 * (jnp.sum(diagonals**2) + jnp.sum(below**2))
    return jnp.sum(jax.nn.logsumexp(terms, axis=1)) - n * jax.nn.logsumexp(alphas, axis=0) + prior


x, w, b = (numbers(shape, 1.0, 0.3, jnp.float64) for shape in ((1, 3), (3, 2), (2,)))
clock("dense layer 1x3 @ 3x2", jax.value_and_grad(dense, argnums=(0, 1)), w, b, x)
mlp(64, 784, 128, 10)
mlp(256, 1024, 1024, 1024)
(alphas, means, factors, points), gamma, m = mixture_of_file()
gradient = jax.value_and_grad(mixture, argnums=(0, 1, 2))
clock("GMM d=10 K=25 n=1000", lambda a, u, f: gradient(a, u, f, points, gamma, m), alphas, means, factors)
