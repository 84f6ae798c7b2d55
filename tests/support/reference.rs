//! The reference values of `data/reference.json`.

use serde_json::Value;

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

    fn at(&self, path: &[&str]) -> Option<&Value> {
        path.iter().try_fold(&self.0, |value, key| value.get(key))
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(number).collect()
}

/// A JSON number, or one of the strings "inf", "-inf", "nan".
fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}
