package dev.viva.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.platform.id.Ids;
import dev.viva.platform.problem.Unauthorized;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final RsaJsonWebKey KEY = TestKeys.rsa("one", 2048);
    private static final RsaJsonWebKey OTHER = TestKeys.rsa("two", 2048);
    private static final UUID ID = Ids.next();
    private static final Identity PROGRAM =
            new Identity("acme", ID, Optional.empty(), Set.of("attempts:take", "attempts:read"));
    private static final Identity CANDIDATE =
            new Identity("acme", ID, Optional.of("Ян \"42\""), Set.of("attempts:take"));

    @TempDir
    Path folder;

    private Instant now = Instant.now();
    private final Clock clock = new MovableClock();

    @Test
    void theInternalTokenSaysWhoAsks() throws Exception {
        JwtClaims claims = verified(tokens().tokenFor(CANDIDATE));
        assertThat(claims.getSubject()).isEqualTo(Ids.format("key", ID));
        assertThat(claims.getStringClaimValue("tenant")).isEqualTo("acme");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("attempts:take");
        assertThat(claims.getStringClaimValue("candidate")).isEqualTo("Ян \"42\"");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    @Test
    void aTokenIsUsedAgainForOneMinute() {
        InternalTokens tokens = tokens();
        String first = tokens.tokenFor(PROGRAM);
        now = now.plus(InternalTokens.REUSE).minusMillis(1);
        assertThat(tokens.tokenFor(PROGRAM)).isEqualTo(first);
        now = now.plusMillis(1);
        assertThat(tokens.tokenFor(PROGRAM)).isNotEqualTo(first);
    }

    @Test
    void anotherCallerOrOtherScopesAreAnotherToken() throws Exception {
        InternalTokens tokens = tokens();
        String first = tokens.tokenFor(PROGRAM);
        assertThat(tokens.tokenFor(CANDIDATE)).isNotEqualTo(first);
        String fewer = tokens.tokenFor(new Identity("acme", ID, Optional.empty(), Set.of("attempts:read")));
        assertThat(verified(fewer).getStringClaimValue("scope")).isEqualTo("attempts:read");
    }

    @Test
    void aCandidatesTokenIsReadBack() {
        CandidateTokens tokens = candidates(signing());
        CandidateTokens.Issued issued = tokens.issue(PROGRAM.subject(), "acme", "c-1", Duration.ofMinutes(5));
        assertThat(tokens.read(issued.token())).isEqualTo(new CandidateTokens.Token(ID, "c-1"));
    }

    @Test
    void aCandidatesTokenIsNotOneThatServicesBelieve() {
        String token = candidates(signing())
                .issue(PROGRAM.subject(), "acme", "c-1", Duration.ofMinutes(5))
                .token();
        assertThatThrownBy(() -> verified(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void theInternalTokenIsNotOneThatTheDoorBelieves() {
        SigningKey signing = signing();
        String internal = new InternalTokens(signing, clock).tokenFor(CANDIDATE);
        assertThatThrownBy(() -> candidates(signing).read(internal)).isInstanceOf(Unauthorized.class);
    }

    @Test
    void anEndedTokenSaysThatItEnded() {
        now = now.minus(Duration.ofHours(2));
        SigningKey signing = signing();
        String token = candidates(signing)
                .issue(PROGRAM.subject(), "acme", "c-1", Duration.ofMinutes(5))
                .token();
        assertThatThrownBy(() -> candidates(signing).read(token)).hasMessageContaining("expired");
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        String forged = candidates(TestKeys.signing(folder, OTHER, OTHER))
                .issue(PROGRAM.subject(), "acme", "c-1", Duration.ofMinutes(5))
                .token();
        CandidateTokens tokens = candidates(signing());
        assertThatThrownBy(() -> tokens.read(forged)).isInstanceOf(Unauthorized.class);
        String unsigned = "eyJhbGciOiJub25lIn0." + forged.split("\\.", 3)[1] + ".";
        assertThatThrownBy(() -> tokens.read(unsigned)).isInstanceOf(Unauthorized.class);
        assertThatThrownBy(() -> tokens.read("a.b.c")).isInstanceOf(Unauthorized.class);
    }

    @Test
    void aTokenOfTheKeyBeforeARotationIsStillBelieved() {
        String old = candidates(signing())
                .issue(PROGRAM.subject(), "acme", "c-1", Duration.ofMinutes(5))
                .token();
        CandidateTokens rotated = candidates(TestKeys.signing(folder, OTHER, KEY, OTHER));
        assertThat(rotated.read(old).candidate()).isEqualTo("c-1");
    }

    @Test
    void aSigningKeyThatNoServiceWouldBelieveIsRefusedAtTheStart() {
        assertThatThrownBy(() -> TestKeys.signing(folder, KEY, OTHER)).hasMessageContaining("one");
        RsaJsonWebKey sameName = TestKeys.rsa("one", 2048);
        assertThatThrownBy(() -> TestKeys.signing(folder, KEY, sameName)).hasMessageContaining("does not belong");
        RsaJsonWebKey small = TestKeys.rsa("small", 1024);
        assertThatThrownBy(() -> TestKeys.signing(folder, small, small)).hasMessageContaining("2048");
    }

    private SigningKey signing() {
        return TestKeys.signing(folder, KEY, KEY);
    }

    private InternalTokens tokens() {
        return new InternalTokens(signing(), clock);
    }

    private CandidateTokens candidates(SigningKey signing) {
        return new CandidateTokens(signing, clock);
    }

    /** As a service verifies it. */
    private static JwtClaims verified(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(KEY.getPublicKey())
                .setExpectedIssuer("viva-gateway")
                .setExpectedAudience("viva")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private final class MovableClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }
    }
}
