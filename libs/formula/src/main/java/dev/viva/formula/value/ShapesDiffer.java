package dev.viva.formula.value;

/** Two values cannot be put together; whoever knows the place in the formula turns this into a fault. */
final class ShapesDiffer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShapesDiffer(String shapes) {
        super(shapes);
    }
}
