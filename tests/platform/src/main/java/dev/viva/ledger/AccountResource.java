package dev.viva.ledger;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** Bookings over HTTP. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AccountResource {
    private final AccountService accounts;

    AccountResource(AccountService accounts) {
        this.accounts = accounts;
    }

    /** What a booking gets as an answer. */
    public record BookingView(String account, long sequence) {}

    /** What is booked. */
    public record Booking(String note) {}

    @POST
    @Path("{account}/bookings")
    @Scope(Scopes.ATTEMPTS_TAKE)
    public BookingView book(@RestPath String account, Booking booking) {
        return new BookingView(account, accounts.book(account, booking.note()));
    }
}
