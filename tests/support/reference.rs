//! The reference values of `data/reference.json`.

use serde_json::Value;
use std::fmt::Debug;

/// One case of a list.
pub struct Case(Value);

/// The cases of a list of the reference.
///
/// # Panics
/// If the file has no such list.
pub fn cases(list: &str) -> Vec<Case> {
    let text = include_str!("../data/reference.json");
    let mut all: Value = serde_json::from_str(text).expect("reference.json is JSON");
    let Value::Array(cases) = all[list].take() else { panic!("reference.json has no list {list}") };
    cases.into_iter().map(Case).collect()
}

impl Case {
    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.0.get(key).is_some()
    }

    /// A string, empty if missing.
    pub fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }

    /// A number.
    ///
    /// # Panics
    /// If it is none.
    pub fn number(&self, key: &str) -> f64 {
        number(&self.0[key]).unwrap_or_else(|| panic!("{key} is not a number in {}", self.0))
    }

    /// A number, or `other` if the key is missing.
    pub fn number_or(&self, key: &str, other: f64) -> f64 {
        number(&self.0[key]).unwrap_or(other)
    }

    /// How many items the list of this key has; 0 if there is none.
    pub fn count(&self, key: &str) -> usize {
        self.0[key].as_array().map_or(0, Vec::len)
    }

    /// Whether the key is there and a number.
    pub fn is_number(&self, key: &str) -> bool {
        self.0[key].is_number()
    }

    /// A list of numbers, if the key is there.
    pub fn numbers(&self, key: &str) -> Option<Vec<f64>> {
        self.numbers_at(&[key])
    }

    /// A list of numbers at the end of a path of keys, if it is there.
    pub fn numbers_at(&self, path: &[&str]) -> Option<Vec<f64>> {
        numbers(self.at(path)?)
    }

    /// A list of lists of numbers at the end of a path of keys, if it is there.
    pub fn matrix_at(&self, path: &[&str]) -> Option<Vec<Vec<f64>>> {
        self.at(path)?.as_array()?.iter().map(numbers).collect()
    }

    /// Whether there is something at the end of a path of keys and places.
    pub fn has_at(&self, path: &[&str]) -> bool {
        self.at(path).is_some()
    }

    /// Numbers in a rectangle at the end of a path of keys and places: its rows (those of a vector have one element, a number is 1 x 1).
    ///
    /// # Panics
    /// If nothing of that kind is there.
    pub fn rows_at(&self, path: &[&str]) -> Vec<Vec<f64>> {
        let rows = self.at(path).and_then(|value| match value {
            Value::Array(rows) => rows.iter().map(|row| numbers(row).or_else(|| Some(vec![number(row)?]))).collect(),
            scalar => Some(vec![vec![number(scalar)?]]),
        });
        rows.unwrap_or_else(|| panic!("no numbers at {path:?} of {}", self.0))
    }

    fn at(&self, path: &[&str]) -> Option<&Value> {
        path.iter().try_fold(&self.0, |value, key| match value {
            Value::Array(items) => items.get(key.parse::<usize>().ok()?),
            _ => value.get(key),
        })
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(number).collect()
}

/// A JSON number, or one of the strings "inf", "-inf", "nan".
fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// A cell of the notebooks: what TensorFlow was given and what it answers.
///
/// # Panics
/// If the reference has no such seed.
pub fn seed(id: &str) -> Seed {
    let seed = cases("seeds").into_iter().find(|case| case.text("id") == id);
    Seed(seed.unwrap_or_else(|| panic!("reference.json has no seed {id}")).0)
}

/// One of the `seeds` of the reference.
pub struct Seed(Value);

impl Seed {
    /// An input, in the shape that the caller wants.
    ///
    /// # Panics
    /// If there is none of that shape.
    pub fn input<T: FromJson>(&self, name: &str) -> T {
        self.read("inputs", name)
    }

    /// An answer, in the shape that the caller wants; `None` of an `Option` where TensorFlow answers None.
    ///
    /// # Panics
    /// If there is none of that shape.
    pub fn answer<T: FromJson>(&self, name: &str) -> T {
        self.read("expect", name)
    }

    /// Checks `got` against the answer of this name.
    ///
    /// # Panics
    /// If they differ.
    #[track_caller]
    pub fn expects<T: FromJson + PartialEq + Debug>(&self, name: &str, got: T) {
        assert_eq!(got, self.answer::<T>(name), "{name} of {}", self.0);
    }

    /// Whether the answer is a number.
    pub fn is_number(&self, name: &str) -> bool {
        self.0["expect"][name].is_number()
    }

    /// Whether the answer is a list of numbers.
    pub fn is_flat(&self, name: &str) -> bool {
        self.0["expect"][name].get(0).is_some_and(Value::is_number)
    }

    /// Whether TensorFlow raises an error instead of answering.
    pub fn raises(&self, name: &str) -> bool {
        self.0["expect"][name].as_str().is_some_and(|text| text.starts_with("RuntimeError"))
    }

    fn read<T: FromJson>(&self, side: &str, name: &str) -> T {
        let value = self.0[side].get(name).and_then(T::from_json);
        value.unwrap_or_else(|| panic!("no {name} of this shape among the {side} of {}", self.0))
    }
}

/// What can be read from the reference: numbers, arrays of them, and null as `None`.
pub trait FromJson: Sized {
    /// Reads; `None` if the shape is another one.
    fn from_json(value: &Value) -> Option<Self>;
}

impl FromJson for f64 {
    fn from_json(value: &Value) -> Option<f64> {
        number(value)
    }
}

impl<T: FromJson, const N: usize> FromJson for [T; N] {
    fn from_json(value: &Value) -> Option<[T; N]> {
        let items: Option<Vec<T>> = value.as_array()?.iter().map(T::from_json).collect();
        items?.try_into().ok()
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Option<Option<T>> {
        if value.is_null() { Some(None) } else { T::from_json(value).map(Some) }
    }
}
