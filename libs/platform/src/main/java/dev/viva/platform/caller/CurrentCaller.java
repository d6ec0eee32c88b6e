package dev.viva.platform.caller;

import dev.viva.platform.problem.Unauthorized;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the running request. */
@RequestScoped
public class CurrentCaller {
    private Caller caller;

    public Caller caller() {
        return find().orElseThrow(() ->
                new Unauthorized("unauthorized", "This needs an API key in the header Authorization: Bearer <key>."));
    }

    /** Nothing outside a request, or before the token was checked. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    void become(Caller verified) {
        this.caller = verified;
    }
}
