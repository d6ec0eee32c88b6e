package dev.viva.gateway.tenant;

import dev.viva.platform.problem.Conflict;

/** The name is taken. */
final class TenantExists extends Conflict {
    TenantExists(String name) {
        super("tenant-exists", "There is a tenant named " + name + " already.");
    }
}
