package org.gamingcafe.agent.desk;

import java.time.Duration;

/** Whether somebody is still there. @param left until it is taken that nobody is @param ends else it is paused */
public record Question(Duration left, boolean ends) {}
