//! Runs one method of one line so many times and nothing else; `instructions.sh` counts what that takes.
//! `repeat LINE METHOD TIMES`, both by their full names; without arguments it lists them.

use autodiff_benches::lines;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [line, method, times] = &arguments[..] else {
        for (name, make) in lines::ALL {
            let line = make(name);
            for method in line.method_names() {
                let statements = line.recording_of(method).map_or(0, |recorded| recorded.statements);
                println!("{name}\t{method}\t{statements}");
            }
        }
        return;
    };
    let &(name, make) = lines::ALL.iter().find(|(name, _)| name == line).expect("a line of the table");
    make(name).repeat(method, times.parse().expect("how often"));
}
