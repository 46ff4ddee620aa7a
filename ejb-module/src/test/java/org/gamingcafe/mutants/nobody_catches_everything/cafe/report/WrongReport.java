package org.gamingcafe.mutants.nobody_catches_everything.cafe.report;

class WrongReport {
    void run(AutoCloseable page) {
        try {
            page.close();
        } catch (Exception ignored) {
            return;
        }
    }
}
