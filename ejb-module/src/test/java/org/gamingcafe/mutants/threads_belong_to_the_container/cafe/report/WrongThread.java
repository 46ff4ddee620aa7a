package org.gamingcafe.mutants.threads_belong_to_the_container.cafe.report;

class WrongThread {
    void run() {
        new Thread(() -> {}).start();
    }
}
