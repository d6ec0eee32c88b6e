package dev.viva.gateway.apikey;

import dev.viva.gateway.caller.KeyText;
import dev.viva.gateway.caller.KnownKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a program shows to be let in. The secret itself is kept nowhere, only its hash. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    private UUID id;

    private String tenant;
    private String name;
    private List<String> scopes;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected ApiKey() {}

    /** A new key; {@code expiresAt} is {@code null} for one that is good until it is revoked. */
    public ApiKey(KeyText text, String tenant, String name, Set<String> scopes, Instant createdAt, Instant expiresAt) {
        this.id = text.id();
        this.tenant = tenant;
        this.name = name;
        this.scopes = List.copyOf(new TreeSet<>(scopes));
        this.secretSha256 = text.secretSha256();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** A second revocation changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** What the door needs of it. */
    public KnownKey known() {
        return new KnownKey(
                id,
                tenant,
                Set.copyOf(scopes),
                secretSha256,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(revokedAt));
    }

    String positionInList() {
        return id.toString();
    }

    ApiKeyView view() {
        return new ApiKeyView(new ApiKeyId(id), name, scopes, createdAt, expiresAt, revokedAt, lastUsedOn);
    }
}
