//! Vectors, rotations, cameras, distances.

corpus! {
    fn dot3(a: &[f64; 3], b: &[f64; 3]) -> f64 {
        a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
    }

    fn cross(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    }

    fn triangle_area(x: &[f64]) -> f64 {
        let p = [x[0], x[1], x[2]];
        let q = [x[3], x[4], x[5]];
        let r = [x[6], x[7], x[8]];
        let mut u = [0.0; 3];
        let mut v = [0.0; 3];
        for i in 0..3 {
            u[i] = q[i] - p[i];
            v[i] = r[i] - p[i];
        }
        let n = cross(&u, &v);
        0.5 * dot3(&n, &n).sqrt()
    }

    fn quaternion_product(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
        let [aw, ax, ay, az] = a;
        let [bw, bx, by, bz] = b;
        [
            aw * bw - ax * bx - ay * by - az * bz,
            aw * bx + ax * bw + ay * bz - az * by,
            aw * by - ax * bz + ay * bw + az * bx,
            aw * bz + ax * by - ay * bx + az * bw,
        ]
    }

    fn rotated_by_quaternion(x: &[f64]) -> f64 {
        let norm = x[..4].iter().map(|c| c * c).sum::<f64>().sqrt();
        let q = [x[0] / norm, x[1] / norm, x[2] / norm, x[3] / norm];
        let conjugate = [q[0], -q[1], -q[2], -q[3]];
        let v = [0.0, x[4], x[5], x[6]];
        let r = quaternion_product(quaternion_product(q, v), conjugate);
        r[1] + 2.0 * r[2] - r[3] * r[1]
    }

    fn slerp(x: &[f64]) -> f64 {
        let normalized = |v: &[f64]| {
            let n = v.iter().map(|c| c * c).sum::<f64>().sqrt();
            [v[0] / n, v[1] / n, v[2] / n]
        };
        let (a, b) = (normalized(&x[..3]), normalized(&x[3..6]));
        let t = x[6];
        let angle = dot3(&a, &b).acos();
        let (wa, wb) = (((1.0 - t) * angle).sin() / angle.sin(), (t * angle).sin() / angle.sin());
        let mut out = 0.0;
        for i in 0..3 {
            out += (i + 1) as f64 * (wa * a[i] + wb * b[i]);
        }
        out
    }

    fn rodrigues(axis_angle: [f64; 3], v: [f64; 3]) -> [f64; 3] {
        let theta2 = dot3(&axis_angle, &axis_angle);
        if theta2 < 1e-12 {
            let c = cross(&axis_angle, &v);
            return [v[0] + c[0], v[1] + c[1], v[2] + c[2]];
        }
        let theta = theta2.sqrt();
        let k = axis_angle.map(|c| c / theta);
        let (s, c) = theta.sin_cos();
        let kv = cross(&k, &v);
        let kd = dot3(&k, &v) * (1.0 - c);
        std::array::from_fn(|i| v[i] * c + kv[i] * s + k[i] * kd)
    }

    /// A point seen by a camera with radial distortion, against an observation.
    fn reprojection_error(x: &[f64]) -> f64 {
        let rotation = [x[0], x[1], x[2]];
        let center = [x[3], x[4], x[5]];
        let (focal, k1) = (x[6], x[7]);
        let mut relative = [0.0; 3];
        for i in 0..3 {
            relative[i] = x[8 + i] - center[i];
        }
        let p = rodrigues(rotation, relative);
        let (u, v) = (p[0] / (p[2] + 5.0), p[1] / (p[2] + 5.0));
        let r2 = u * u + v * v;
        let distortion = 1.0 + k1 * r2;
        let e = [focal * distortion * u - 0.3, focal * distortion * v + 0.1];
        e[0] * e[0] + e[1] * e[1]
    }

    fn euler_rotation(x: &[f64]) -> f64 {
        let (sa, ca) = x[0].sin_cos();
        let (sb, cb) = x[1].sin_cos();
        let (sg, cg) = x[2].sin_cos();
        let m = [
            [cb * cg, sa * sb * cg - ca * sg, ca * sb * cg + sa * sg],
            [cb * sg, sa * sb * sg + ca * cg, ca * sb * sg - sa * cg],
            [-sb, sa * cb, ca * cb],
        ];
        let v = &x[3..];
        m.iter().map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum::<f64>().powi(2)).enumerate().map(|(i, s)| s * i as f64).sum()
    }

    fn point_to_segment(x: &[f64]) -> f64 {
        let (p, a, b) = (&x[0..2], &x[2..4], &x[4..6]);
        let ab = [b[0] - a[0], b[1] - a[1]];
        let ap = [p[0] - a[0], p[1] - a[1]];
        let t = (ap[0] * ab[0] + ap[1] * ab[1]) / (ab[0] * ab[0] + ab[1] * ab[1]);
        let nearest = if t < 0.0 {
            [a[0], a[1]]
        } else if t > 1.0 {
            [b[0], b[1]]
        } else {
            [a[0] + t * ab[0], a[1] + t * ab[1]]
        };
        (p[0] - nearest[0]).hypot(p[1] - nearest[1])
    }

    fn polygon_area(x: &[f64]) -> f64 {
        let n = x.len() / 2;
        let mut twice = 0.0;
        for i in 0..n {
            let j = (i + 1) % n;
            twice += x[2 * i] * x[2 * j + 1] - x[2 * j] * x[2 * i + 1];
        }
        0.5 * twice.abs()
    }

    fn ray_sphere(x: &[f64]) -> Option<f64> {
        let (origin, direction) = (&x[..3], &x[3..6]);
        let radius = 1.0 + x[6];
        let a: f64 = direction.iter().map(|d| d * d).sum();
        let b: f64 = 2.0 * origin.iter().zip(direction).map(|(o, d)| o * d).sum::<f64>();
        let c: f64 = origin.iter().map(|o| o * o).sum::<f64>() - radius * radius;
        let discriminant = b * b - 4.0 * a * c;
        if discriminant < 0.0 {
            return None;
        }
        Some((-b + discriminant.sqrt()) / (2.0 * a))
    }

    fn shaded(x: &[f64]) -> f64 {
        match ray_sphere(x) {
            Some(t) if t > 0.0 => {
                let hit: Vec<f64> = (0..3).map(|i| x[i] + t * x[3 + i]).collect();
                let length = hit.iter().map(|h| h * h).sum::<f64>().sqrt();
                (hit[0] / length).max(0.0) + 0.1 * t
            }
            Some(_) => 0.5 * x[0],
            None => x[1],
        }
    }

    fn barycentric(x: &[f64]) -> f64 {
        let (ax, ay, bx, by, cx, cy, px, py) = (x[0], x[1], 2.0 + x[2], x[3], x[4], 2.0 + x[5], x[6], x[7]);
        let det = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
        let l1 = ((by - cy) * (px - cx) + (cx - bx) * (py - cy)) / det;
        let l2 = ((cy - ay) * (px - cx) + (ax - cx) * (py - cy)) / det;
        let l3 = 1.0 - l1 - l2;
        l1 * l1 + 2.0 * l2 * l3
    }

    fn haversine(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
        let (dlat, dlon) = (lat2 - lat1, lon2 - lon1);
        let a = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * 6371.0 * a.sqrt().atan2((1.0 - a).sqrt())
    }

    /// Where the tip of a planar arm is; homogeneous matrices along the chain.
    fn robot_arm(angles: &[f64]) -> f64 {
        let lengths = [1.0, 0.8, 0.5, 0.3];
        let mut m = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
        for (angle, length) in angles.iter().zip(lengths) {
            let (s, c) = angle.sin_cos();
            let joint = [[c, -s, length * c], [s, c, length * s], [0.0, 0.0, 1.0]];
            let mut next = [[0.0; 3]; 3];
            for i in 0..3 {
                for j in 0..3 {
                    next[i][j] = (0..3).map(|k| m[i][k] * joint[k][j]).sum();
                }
            }
            m = next;
        }
        let (dx, dy) = (m[0][2] - 1.0, m[1][2] - 0.7);
        dx * dx + dy * dy
    }

    fn bounding_box_overlap(x: &[f64]) -> f64 {
        let mut volume = 1.0;
        for axis in 0..2 {
            let low = x[axis].max(x[4 + axis]);
            let high = (x[axis] + 1.0 + x[2 + axis]).min(x[4 + axis] + 1.0 + x[6 + axis]);
            if high <= low {
                return 0.0;
            }
            volume *= high - low;
        }
        volume
    }

    fn smooth_union(x: &[f64]) -> f64 {
        fn sphere_count() -> usize {
            3
        }
        let k = 8.0;
        let mut sum = 0.0;
        for s in 0..sphere_count() {
            let c = &x[3 * s..3 * s + 3];
            let d = (c[0] * c[0] + c[1] * c[1] + c[2] * c[2]).sqrt() - 0.5;
            sum += (-k * d).exp();
        }
        -sum.ln() / k
    }

    fn circumradius(a: f64, b: f64, c: f64) -> f64 {
        let s = 0.5 * (a + b + c);
        let area = (s * (s - a) * (s - b) * (s - c)).sqrt();
        a * b * c / (4.0 * area)
    }

    check {
        triangle_area: 9 in -1.0..1.0;
        rotated_by_quaternion: 7 in 0.2..1.0;
        slerp: 7 in 0.2..0.9;
        reprojection_error: 11 in -0.8..0.8;
        euler_rotation: 6 in -1.5..1.5;
        point_to_segment: 6 in -1.0..1.0;
        polygon_area: 10 in -1.0..1.0;
        shaded: 7 in -1.0..1.0;
        barycentric: 8 in -0.3..0.3;
        haversine |x| (x[0], x[1], x[2], x[3]): 4 in -1.0..1.0;
        robot_arm: 4 in -1.0..1.0;
        bounding_box_overlap: 8 in 0.0..1.0;
        smooth_union: 9 in -1.0..1.0;
        circumradius |x| (x[0], x[1], x[2]): 3 in 1.0..1.8;
    }
}
