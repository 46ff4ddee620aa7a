package org.gamingcafe;

/** The rules of the house over the rooms. */
class ArchitectureTest extends HouseRules {}
