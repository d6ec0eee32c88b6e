package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gradings. */
@ApplicationScoped
public class GradingRepository implements PanacheRepositoryBase<Grading, UUID> {}
