package dev.viva.platform.problem;

import java.util.List;

/** The caller did not prove who they are. */
public non-sealed class Unauthorized extends Refusal {
    public Unauthorized(String code, String detail) {
        super(401, code, detail, List.of());
    }
}
