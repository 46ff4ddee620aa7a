package org.gamingcafe.mutants.threads_belong_to_the_container.cafe.report;

import java.util.List;

class WrongSum {
    long sum(List<Long> amounts) {
        return amounts.parallelStream().count();
    }
}
