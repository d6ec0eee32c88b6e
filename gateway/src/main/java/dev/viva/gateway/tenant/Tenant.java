package dev.viva.gateway.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An organisation or a person with questions, attempts and keys of their own. */
@Entity
@Table(name = "tenant")
public class Tenant {
    @Id
    private UUID id;

    /** The word that stands on every row and in every event of the tenant. */
    @Column(name = "tenant")
    private String name;

    private String title;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    public Tenant(UUID id, String name, String title, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.title = title;
        this.createdAt = createdAt;
    }

    String positionInList() {
        return id.toString();
    }

    TenantView view() {
        return new TenantView(new TenantId(id), name, title, createdAt);
    }
}
