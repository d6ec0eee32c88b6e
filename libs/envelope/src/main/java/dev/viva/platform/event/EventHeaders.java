package dev.viva.platform.event;

/** Header names of CloudEvents 1.0 in Kafka's binary mode, with the extensions that Viva adds. */
public final class EventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    /** Extension: whose event it is. */
    public static final String TENANT = "ce_tenant";
    /** Extension: the aggregate's version. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";

    /** Prefix of an event's id as a text: {@code evt_…}. */
    public static final String ID_PREFIX = "evt";

    private EventHeaders() {}
}
