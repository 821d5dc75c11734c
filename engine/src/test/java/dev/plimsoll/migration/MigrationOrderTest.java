package dev.plimsoll.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MigrationOrderTest {

    @Test
    void followsNumbers() {
        assertSorted("V1__a.sql", "V1_1__b.sql", "V1_2__b.sql", "V2__a.sql", "V10__a.sql", "R__views.sql");
        assertSorted("1.sql", "1.1.sql", "2.sql", "10.sql");
        assertSorted("001_a.sql", "2_b.sql", "010_c.sql");
        assertSorted("20240101120000_a.sql", "20240101120001_a.sql", "20250101000000_a.sql");
        assertSorted("2024/9/b.sql", "2024/10/a.sql", "2025/1/a.sql");
        assertSorted("9/migration.sql", "10/migration.sql");
        assertSorted("1_99999999999999999999999998.sql", "1_99999999999999999999999999.sql");
    }

    @Test
    void isAnOrder() {
        Random random = new Random(3);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder name = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                name.append("V_01.a/Rsql9".charAt(random.nextInt(12)));
            }
            names.add(name.toString());
        }
        for (String a : names) {
            for (String b : names) {
                int order = Integer.signum(MigrationOrder.BY_PATH.compare(a, b));
                assertThat(order).isEqualTo(-Integer.signum(MigrationOrder.BY_PATH.compare(b, a)));
                for (String c : names) {
                    if (order <= 0 && MigrationOrder.BY_PATH.compare(b, c) <= 0) {
                        assertThat(MigrationOrder.BY_PATH.compare(a, c))
                                .as("%s, %s, %s", a, b, c)
                                .isNotPositive();
                    }
                }
            }
        }
    }

    private static void assertSorted(String... expected) {
        List<String> shuffled = new ArrayList<>(List.of(expected));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(MigrationOrder.BY_PATH);
        assertThat(shuffled).containsExactly(expected);
    }
}
