package org.gamingcafe.mutants.observers_stay_inside.cafe.loyalty;

import jakarta.enterprise.event.Observes;

public class WrongPoints {
    void earn(@Observes String sold) {}
}
