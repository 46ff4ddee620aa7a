package org.gamingcafe.mutants.doors_hold_no_persistence.jobs.wallet;

import jakarta.transaction.Transactional;

class WrongWriter {
    @Transactional
    void write() {}
}
