package org.gamingcafe.mutants.threads_belong_to_the_container.cafe.report;

import java.util.concurrent.CompletableFuture;

class WrongReport {
    void run() {
        CompletableFuture.runAsync(() -> {});
    }
}
