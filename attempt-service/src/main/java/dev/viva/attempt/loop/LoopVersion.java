package dev.viva.attempt.loop;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** This service's copy of a published loop version. It is written from the state topic only, never through this entity. */
@Entity
@Immutable
@Table(name = "loop_version")
public class LoopVersion {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "loop_id")
    private UUID loopId;

    private String slug;

    private int version;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String document;

    private long sequence;

    protected LoopVersion() {}

    public LoopVersionId id() {
        return new LoopVersionId(id);
    }

    public String tenant() {
        return tenant;
    }

    public LoopId loop() {
        return new LoopId(loopId);
    }

    public String slug() {
        return slug;
    }

    /** 1, 2, 3 … per loop. */
    public int version() {
        return version;
    }

    /** Whether new interviews may begin with it. */
    public Status status() {
        return status;
    }

    public LoopDocument document() {
        return EventJson.read(document, LoopDocument.class);
    }

    /** Grows with each change of this version's state. */
    public long sequence() {
        return sequence;
    }
}
