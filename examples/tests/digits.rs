//! The example `digits`: its data, its gradient, a short training, its picture.

use autodiff::prelude::*;
use autodiff_examples::digits::data::{self, Batch, CLASSES, Digit, PIXELS};
use autodiff_examples::digits::network::{HIDDEN, Network};
use autodiff_examples::digits::picture;
use autodiff_examples::digits::random::Random;
use autodiff_examples::digits::training::{Trained, accuracy, misread, train};

fn digits() -> Vec<Digit> {
    data::read().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_file_holds_what_it_holds() {
    let digits = digits();
    assert_eq!(digits.len(), 1797);
    let mut counts = [0; CLASSES];
    digits.iter().for_each(|digit| counts[digit.label] += 1);
    assert_eq!(counts, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    assert_eq!(digits[0].label, 0);
    assert_eq!(digits[0].pixels[2..6], [5.0 / 16.0, 13.0 / 16.0, 9.0 / 16.0, 1.0 / 16.0]);
    assert!(digits.iter().all(|digit| digit.pixels.len() == PIXELS));
}

#[test]
fn lines_that_are_no_digits() {
    let line = |pixel: &str, label: &str| format!("{}{label}", format!("{pixel},").repeat(PIXELS));
    assert!(data::parse(&line("3", "9")).is_ok());
    for wrong in [line("17", "9"), line("3", "10"), line("x", "1"), "1,2,3".into(), String::new()] {
        assert!(data::parse(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_split_is_a_partition() {
    let all = digits();
    let (learn, held_out) = data::split(all.clone(), &mut Random(3));
    assert_eq!((learn.len(), held_out.len()), (1437, 360));
    let key = |digit: &Digit| (digit.label, digit.pixels.iter().map(|p| (p * 16.0) as u8).collect::<Vec<_>>());
    let mut before: Vec<_> = all.iter().map(key).collect();
    let mut after: Vec<_> = learn.iter().chain(&held_out).map(key).collect();
    before.sort();
    after.sort();
    assert!(before == after);
}

/// A column of each parameter against differences.
#[test]
fn the_gradient_is_right() {
    let digits = digits();
    let batch = Batch::of(&digits.iter().take(5).collect::<Vec<_>>());
    let network = Network::random(&mut Random(1));
    let (loss, gradient) = network.loss_and_gradient(&batch);
    let names: Vec<_> = gradient.named_parameters().into_iter().map(|p| (p.name, p.shape)).collect();
    let expected = [
        ("hidden.kernel", vec![PIXELS, HIDDEN]),
        ("hidden.bias", vec![1, HIDDEN]),
        ("output.kernel", vec![HIDDEN, CLASSES]),
        ("output.bias", vec![1, CLASSES]),
    ];
    assert_eq!(names, expected.map(|(name, shape)| (name.to_owned(), shape)));
    let (x, slopes) = (network.to_vector(), gradient.to_vector());
    let value = |x: &[f64]| network.from_vector(x).loss_and_gradient(&batch).0;
    assert!((value(&x) - loss).abs() < 1e-12);
    for i in (0..x.len()).step_by(97) {
        let shifted = |h: f64| {
            let mut x = x.clone();
            x[i] += h;
            value(&x)
        };
        let difference = (shifted(1e-5) - shifted(-1e-5)) / 2e-5;
        assert!((difference - slopes[i]).abs() < 1e-7, "{i}: {} {difference}", slopes[i]);
    }
}

fn short() -> (Trained, Vec<Digit>) {
    let random = &mut Random(7);
    let (digits, held_out) = data::split(digits(), random);
    let mut heard = Vec::new();
    let trained = train(&digits, 6, random, |epoch, loss, _| heard.push((epoch, loss)));
    assert_eq!(heard.iter().map(|(epoch, _)| *epoch).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    assert!(heard.windows(2).all(|pair| pair[1].1 < pair[0].1), "{heard:?}");
    (trained, held_out)
}

#[test]
fn a_short_training_reads_and_is_drawn() {
    let (trained, held_out) = short();
    let right = accuracy(&trained.network, &held_out);
    assert!(right > 0.94, "{right}");
    let misread = misread(&trained.network, &held_out);
    assert_eq!(misread.len(), ((1.0 - right) * held_out.len() as f64).round() as usize);
    let svg = picture::render(&trained, &misread, held_out.len()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(svg.matches(" read as ").count(), misread.len());
    assert!(svg.contains(&format!("{} of 360 held-out digits misread", misread.len())));
    assert!(svg.contains("cross-entropy") && svg.contains("mean of the epoch"));
    // The curve of every step.
    let points = svg.split("<polyline").map(|line| line.split("points=").nth(1).map_or(0, |p| p.split(' ').count()));
    assert!(points.max().unwrap_or(0) >= trained.losses.len());
    assert_eq!(trained.losses.len(), 6 * trained.epoch);
    // The same again, to the last bit.
    assert!(short().0.network == trained.network);
}
