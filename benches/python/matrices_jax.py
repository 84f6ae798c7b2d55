"""The matrix lines of the table in JAX (pip install jax): value and gradient, compiled, one thread.

    taskset -c 0 python benches/python/matrices_jax.py
"""
import os

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np
import workloads

jax.config.update("jax_enable_x64", True)


def clock(name, f, parameters, *constants):
    """The time of value and gradient by the parameters."""
    f = jax.jit(jax.value_and_grad(f, argnums=tuple(range(len(parameters)))))
    arguments = [jnp.asarray(argument) for argument in (*parameters, *constants)]
    workloads.clock(name, lambda: jax.block_until_ready(f(*arguments)))


def dense(w, b, x):
    return jnp.mean((x @ w + b) ** 2)


def classifier(w1, b1, w2, b2, x, labels):
    logits = jax.nn.relu(x @ w1 + b1) @ w2 + b2
    return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels])


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


w, b, x = workloads.dense()
clock("dense layer 1x3 @ 3x2", dense, (w, b), x)
for sizes in workloads.CLASSIFIERS:
    name, parameters, *batch = workloads.classifier(*sizes)
    clock(name, classifier, parameters, *batch)
(*parameters, points), gamma, m = workloads.mixture_of_file()
clock("GMM d=10 K=25 n=1000", mixture, parameters, points, gamma, m)
