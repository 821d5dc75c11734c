package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            int                               ~ int4
            INTEGER                           ~ int4
            int8                              ~ int8
            pg_catalog.int8                   ~ int8
            smallint                          ~ int2
            bigint                            ~ int8
            real                              ~ float4
            double precision                  ~ float8
            float                             ~ float8
            float(24)                         ~ float4
            float(25)                         ~ float8
            decimal(10, 2)                    ~ numeric[10, 2]
            numeric                           ~ numeric
            boolean                           ~ bool
            char                              ~ bpchar[1]
            character(5)                      ~ bpchar[5]
            "char"                            ~ char
            varchar                           ~ varchar
            character varying(9)              ~ varchar[9]
            national character varying(9)     ~ varchar[9]
            bit                               ~ bit[1]
            bit varying(3)                    ~ varbit[3]
            timestamp                         ~ timestamp
            timestamp(3) with time zone       ~ timestamptz[3]
            time without time zone            ~ time
            timetz                            ~ timetz
            interval day to second(3)         ~ interval[day to second, 3]
            interval(2)                       ~ interval[2]
            serial                            ~ serial4
            bigserial                         ~ serial8
            smallserial                       ~ serial2
            citext                            ~ citext
            "Mood"                            ~ Mood
            geometry(Point, 4326)             ~ geometry[Point, 4326]
            """)
    void givesInternalNames(String sql, String expected) {
        TypeName type = type(sql);
        assertThat(type.schema()).isNull();
        assertThat(type.name() + (type.modifiers().isEmpty() ? "" : type.modifiers()))
                .isEqualTo(expected);
    }

    @Test
    void countsArrayDimensionsAndKeepsSchemas() {
        assertThat(type("app.mood[3][]")).isEqualTo(new TypeName("app", "mood", List.of(), 2));
        assertThat(type("int array[4]")).isEqualTo(new TypeName(null, "int4", List.of(), 1));
        assertThat(type("serial").isSerial()).isTrue();
    }

    private static TypeName type(String sql) {
        return Changes.read("alter table t alter a type " + sql, AlterColumnType.class)
                .type();
    }
}
