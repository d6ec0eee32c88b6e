package dev.viva.question.catalog;

/** What a catalog document can define. */
public enum CatalogKind {
    TOPIC("topics", "id", "topic", "path"),
    MISCONCEPTION("misconceptions", "slug", "misconception", "slug"),
    RESOURCE("resources", "slug", "resource", "slug"),
    COMPANY("companies", "slug", "company", "slug"),
    CURRICULUM("curricula", "slug", "curriculum", "slug");

    private final String list;
    private final String key;
    private final String table;
    private final String column;

    CatalogKind(String list, String key, String table, String column) {
        this.list = list;
        this.key = key;
        this.table = table;
        this.column = column;
    }

    /** The field of a catalog document that lists the entries. */
    public String list() {
        return list;
    }

    /** The field of an entry that names it. */
    public String key() {
        return key;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
