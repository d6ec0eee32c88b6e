package dev.viva.local.system;

/** One process of a service; the second one and those after it are replicas. */
record Instance(Service service, int number) {
    String name() {
        return number == 1 ? service.module() : service.module() + "-" + number;
    }
}
