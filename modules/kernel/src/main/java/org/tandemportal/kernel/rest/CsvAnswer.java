package org.tandemportal.kernel.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tandemportal.kernel.api.Slice;

/** A list as CSV: streamed slice by slice, so that it takes no more memory when it is long. */
public final class CsvAnswer {

    /** How many rows a slice should have. */
    public static final int ROWS_AT_A_TIME = 200;

    private CsvAnswer() {}

    /**
     * The answer.
     *
     * @param fileName as which it is kept
     * @param columns their names, in order
     * @param first the first slice: read before the answer begins, so that a bad filter is still told as a problem
     * @param following the slice after a cursor
     * @param cells a row's cells, in the order of the columns; texts of people made safe by {@code SpreadsheetText}
     */
    public static <T> Response of(
            String fileName,
            List<String> columns,
            Slice<T> first,
            Function<String, Slice<T>> following,
            Function<T, Object[]> cells) {
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(columns);
            Slice<T> slice = first;
            while (true) {
                for (T row : slice.items()) {
                    printer.printRecord(cells.apply(row));
                }
                writer.flush();
                if (slice.next() == null) {
                    return;
                }
                slice = following.apply(slice.next());
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .build();
    }
}
