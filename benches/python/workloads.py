"""What the matrix lines of the table compute on, and the clock, for every framework."""
import pathlib
import time

import numpy as np


def clock(name, call):
    """The minimum and the median time of a call that waits for its results, in microseconds."""
    call()
    times = []
    start = time.perf_counter()
    while time.perf_counter() - start < 2.0:
        begin = time.perf_counter()
        call()
        times.append(time.perf_counter() - begin)
    times = np.sort(times) * 1e6
    print(f"{name:34} minimum {times[0]:10.1f} us   median {times[len(times) // 2]:10.1f} us")


def numbers(shape, scale, shift, dtype):
    return (scale * np.sin(np.arange(np.prod(shape)) * 0.7 + shift)).reshape(shape).astype(dtype)


def dense():
    """Kernel, bias and input of the dense layer."""
    return [numbers(shape, 1.0, 0.3, "float64") for shape in ((3, 2), (2,), (1, 3))]


def classifier(batch, inputs, hidden, classes):
    """The name of the line, the parameters, the images and their labels."""
    parameters = [
        numbers((inputs, hidden), inputs**-0.5, 0.1, "float32"),
        numbers((hidden,), 0.1, 0.2, "float32"),
        numbers((hidden, classes), hidden**-0.5, 0.3, "float32"),
        numbers((classes,), 0.1, 0.4, "float32"),
    ]
    name = f"MLP {inputs}-{hidden}-{classes}, batch {batch}"
    return name, parameters, numbers((batch, inputs), 1.0, 0.5, "float32"), np.arange(batch) * 7 % classes


CLASSIFIERS = [(64, 784, 128, 10), (256, 1024, 1024, 1024)]


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
