//! Products of floats by the kernels of the crate `gemm`, in blocks that fit the caches.
//!
//! A kernel computes a tile of a few registers times a few columns. Those of the crate are called here and not through its own driver, which
//! allocates its workspace for every product, and packs what is as fast read in place: at the shapes of a classifier's products it
//! takes as long or up to 9 % longer, 6 to 20 % where the right operand is a transpose (measured with AVX-512).
#![allow(unsafe_code)]

use super::product::{Strided, StridedMut};
use gemm_common::microkernel::MicroKernelFn;
use std::cell::Cell;
use std::mem::MaybeUninit;

/// The kernels of an instruction set.
pub(super) struct Kernels<T: 'static> {
    /// How many numbers a register has.
    lanes: usize,
    /// The rows and columns of the largest tile.
    tile: (usize, usize),
    /// By the number of registers in a tile's column, then of its columns, each less 1.
    table: &'static [MicroKernelFn<T>],
}

/// A float with kernels.
pub(super) trait Tiled: Copy + PartialEq + 'static {
    const ZERO: Self;
    const ONE: Self;

    /// Those of the processor that the program runs on, if they are known here.
    fn kernels() -> Option<Kernels<Self>>;

    /// Transposes a square of 4 by 4, from rows and to columns so far apart.
    ///
    /// # Safety
    /// The numbers may be read and written.
    #[inline]
    unsafe fn transpose(from: *const Self, rows_apart: usize, to: *mut Self, columns_apart: usize) {
        for j in 0..4 {
            // SAFETY: the caller promises it.
            let column: [Self; 4] = std::array::from_fn(|i| unsafe { from.add(i * rows_apart + j).read() });
            // SAFETY: as above.
            unsafe { to.add(j * columns_apart).cast::<[Self; 4]>().write_unaligned(column) };
        }
    }
}

macro_rules! tiled {
    ($($float:ident $kernels:ident { $($methods:tt)* })*) => {$(
        impl Tiled for $float {
            const ZERO: $float = 0.0;
            const ONE: $float = 1.0;
            $($methods)*

            #[cfg(target_arch = "x86_64")]
            #[inline]
            fn kernels() -> Option<Kernels<$float>> {
                macro_rules! of {
                    ($set:ident, $bytes:expr) => {{
                        use $kernels::microkernel::$set::$float::{MR_DIV_N, NR, UKR};
                        const LANES: usize = $bytes / size_of::<$float>();
                        static TABLE: [[MicroKernelFn<$float>; NR]; MR_DIV_N] = UKR;
                        return Some(Kernels { lanes: LANES, tile: (MR_DIV_N * LANES, NR), table: TABLE.as_flattened() });
                    }};
                }
                if is_x86_feature_detected!("avx512f") {
                    of!(avx512f, 64);
                }
                if is_x86_feature_detected!("fma") && is_x86_feature_detected!("avx2") {
                    of!(fma, 32);
                }
                None
            }

            #[cfg(not(target_arch = "x86_64"))]
            fn kernels() -> Option<Kernels<$float>> {
                None
            }
        }
    )*};
}
tiled! {
    f32 gemm_f32 {
        /// A tenth of the time of a product of 784 x 64 by 64 x 128 numbers goes by the loop.
        #[cfg(target_arch = "x86_64")]
        #[inline]
        unsafe fn transpose(from: *const f32, rows_apart: usize, to: *mut f32, columns_apart: usize) {
            use std::arch::x86_64::{_MM_TRANSPOSE4_PS, _mm_loadu_ps, _mm_storeu_ps};
            // SAFETY: the caller promises that the numbers may be read and written.
            unsafe {
                let [mut a, mut b, mut c, mut d] = [0, 1, 2, 3].map(|i| _mm_loadu_ps(from.add(i * rows_apart)));
                _MM_TRANSPOSE4_PS(&mut a, &mut b, &mut c, &mut d);
                [a, b, c, d].into_iter().enumerate().for_each(|(j, column)| _mm_storeu_ps(to.add(j * columns_apart), column));
            }
        }
    }
    f64 gemm_f64 {}
}

/// So many rows of the right operand are multiplied at once: a tile's columns stay in the first-level cache.
const DEPTH: usize = 512;
/// So many rows at once where they are far from each other in memory: each is on a page of its own.
const ROWS_APART: usize = 64;
/// So many bytes of the left operand are packed at once, and stay in the second-level cache.
const PACKED: usize = 1 << 20;

impl<T: Tiled> Kernels<T> {
    /// `c = alpha * a * b + beta * c`; with `beta` 0 what `c` held is not read.
    pub(super) fn multiply(&self, alpha: T, a: Strided<T>, b: Strided<T>, beta: T, c: StridedMut<T>) {
        let ((m, k), (_, n), (tile_rows, tile_columns)) = (a.shape(), b.shape(), self.tile);
        assert!(b.shape().0 == k && c.shape() == (m, n), "the shapes of a product fit");
        let most = if b.layout.row_stride == 1 { DEPTH } else { ROWS_APART };
        let depth = k.div_ceil(k.div_ceil(most).max(1));
        let in_place = a.layout.row_stride == 1 && m % self.lanes == 0 && (m <= tile_rows || n <= 4 * tile_columns);
        let height =
            if in_place { m } else { (PACKED / size_of::<T>() / depth.max(1)).next_multiple_of(tile_rows).min(m) };
        let mut workspace = Workspace::take();
        let packed =
            if in_place { std::ptr::null_mut() } else { workspace.room(height.next_multiple_of(tile_rows) * depth) };
        for from in (0..k).step_by(depth.max(1)) {
            let deep = depth.min(k - from);
            let (scale, status) = match beta {
                _ if from > 0 => (T::ONE, 1),
                beta if beta == T::ZERO => (T::ZERO, 0),
                beta if beta == T::ONE => (T::ONE, 1),
                beta => (beta, 2),
            };
            for top in (0..m).step_by(height) {
                let rows = height.min(m - top);
                let block = a.block((top, from), (rows, deep));
                if !in_place {
                    // SAFETY: there is room for the block, in panels of so many rows.
                    unsafe { self.pack(block, packed) };
                }
                for j in (0..n).step_by(tile_columns) {
                    let columns = tile_columns.min(n - j);
                    for i in (0..rows).step_by(tile_rows) {
                        let tile = tile_rows.min(rows - i);
                        let (left, left_stride) = match in_place {
                            true => (block.data[block.layout.index(i, 0)..].as_ptr(), block.layout.column_stride),
                            // SAFETY: the panel with row `i` begins there.
                            false => (unsafe { packed.add(i * deep) }.cast_const(), tile_rows),
                        };
                        let right = b.data[b.layout.index(from, j)..].as_ptr();
                        let target = c.data[c.layout.index(top + i, j)..].as_mut_ptr();
                        let kernel = self.table[(tile.div_ceil(self.lanes) - 1) * tile_columns + columns - 1];
                        // SAFETY: the processor has the instructions. The kernel reads `deep` columns of the left operand, in whole registers: in
                        // place there are as many rows, and packed ones are filled up. Of the right operand it reads `deep` rows of
                        // `columns` columns, and it reads and writes `tile` rows of as many columns of `c`: all within their slices, as the layouts are. `c` is
                        // borrowed mutably, so it overlaps neither operand.
                        unsafe {
                            kernel(
                                tile,
                                columns,
                                deep,
                                target,
                                left,
                                right,
                                c.layout.column_stride as isize,
                                c.layout.row_stride as isize,
                                left_stride as isize,
                                b.layout.row_stride as isize,
                                b.layout.column_stride as isize,
                                scale,
                                alpha,
                                status,
                                false,
                                false,
                                false,
                                std::ptr::null(),
                            );
                        }
                    }
                }
            }
        }
    }

    /// Copies a block to panels of a tile's rows, one after the other, each column by column; the rows of the last one are filled up to whole registers with 0.
    ///
    /// # Safety
    /// There is room for so many panels.
    unsafe fn pack(&self, a: Strided<T>, to: *mut T) {
        let ((rows, columns), height) = (a.shape(), self.tile.0);
        for top in (0..rows).step_by(height) {
            let panel = a.block((top, 0), (height.min(rows - top), columns));
            // SAFETY: each panel takes `height * columns` numbers, and there is room for all of them.
            unsafe {
                let to = to.add(top * columns);
                if panel.layout.row_stride == 1 {
                    pack_columns(panel, height, to);
                } else {
                    pack_rows(panel, height, to);
                }
                let (filled, whole) = (panel.shape().0, panel.shape().0.next_multiple_of(self.lanes));
                (0..columns).for_each(|j| (filled..whole).for_each(|i| to.add(j * height + i).write(T::ZERO)));
            }
        }
    }
}

/// Copies a panel whose columns lie together.
///
/// # Safety
/// There is room for `height` numbers for each column.
unsafe fn pack_columns<T: Tiled>(panel: Strided<T>, height: usize, to: *mut T) {
    let (rows, columns) = panel.shape();
    for j in 0..columns {
        let column = &panel.data[panel.layout.index(0, j)..][..rows];
        // SAFETY: the caller promises it.
        unsafe { to.add(j * height).copy_from_nonoverlapping(column.as_ptr(), rows) };
    }
}

/// Copies a panel whose rows lie together, transposing squares of 4 by 4; or one of any layout.
///
/// # Safety
/// As for [`pack_columns`].
unsafe fn pack_rows<T: Tiled>(panel: Strided<T>, height: usize, to: *mut T) {
    let (rows, columns) = panel.shape();
    let together = panel.layout.column_stride == 1;
    for top in (0..rows).step_by(4) {
        let whole = if together && rows - top >= 4 { columns / 4 * 4 } else { 0 };
        for left in (0..whole).step_by(4) {
            // SAFETY: the square lies within the panel, whose rows lie together; the caller promises room for it.
            unsafe {
                T::transpose(
                    panel.data.as_ptr().add(panel.layout.index(top, left)),
                    panel.layout.row_stride,
                    to.add(left * height + top),
                    height,
                )
            };
        }
        for j in whole..columns {
            for i in top..rows.min(top + 4) {
                // SAFETY: the caller promises it.
                unsafe { to.add(j * height + i).write(panel.at(i, j)) };
            }
        }
    }
}

/// A line of the cache.
#[repr(align(64))]
struct Line(#[allow(dead_code, reason = "memory")] [MaybeUninit<u8>; 64]);

thread_local! {
    static KEPT: Cell<Vec<Line>> = const { Cell::new(Vec::new()) };
}

/// Memory that a thread keeps from product to product.
struct Workspace(Vec<Line>);

impl Workspace {
    fn take() -> Self {
        // There is none to keep while the thread ends.
        Workspace(KEPT.try_with(Cell::take).unwrap_or_default())
    }

    /// Room for so many numbers, of any content.
    fn room<T>(&mut self, len: usize) -> *mut T {
        const { assert!(align_of::<T>() <= align_of::<Line>()) };
        self.0.reserve((len * size_of::<T>()).div_ceil(size_of::<Line>()));
        self.0.as_mut_ptr().cast()
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        let own = std::mem::take(&mut self.0);
        let _ = KEPT.try_with(|kept| kept.set(own));
    }
}
