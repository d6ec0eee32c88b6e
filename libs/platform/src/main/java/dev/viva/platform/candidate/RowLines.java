package dev.viva.platform.candidate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.viva.platform.id.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows as JSON, one object in a line, written as they are read. Columns without a value are left out. */
final class RowLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RowLines() {}

    static void write(ResultSet rows, List<CandidateColumn> columns, OutputStream out)
            throws SQLException, IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString(""));
            while (rows.next()) {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    Object value = value(rows, i + 1);
                    if (value != null) {
                        json.writeFieldName(columns.get(i).field());
                        write(json, columns.get(i), value);
                    }
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    /** The driver gives times as local ones unless it is asked otherwise. */
    private static Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
            default -> rows.getObject(column);
        };
    }

    private static void write(JsonGenerator json, CandidateColumn column, Object value)
            throws SQLException, IOException {
        switch (column.form()) {
            case ID -> json.writeString(Ids.format(column.prefix(), (UUID) value));
            case JSON -> json.writeRawValue((String) value);
            case PLAIN -> plain(json, value);
        }
    }

    private static void plain(JsonGenerator json, Object value) throws SQLException, IOException {
        switch (value) {
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case OffsetDateTime time -> json.writeString(time.toInstant().toString());
            case Array array -> {
                json.writeStartArray();
                for (Object element : (Object[]) array.getArray()) {
                    plain(json, element);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
