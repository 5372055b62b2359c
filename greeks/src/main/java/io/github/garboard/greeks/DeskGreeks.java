package io.github.garboard.greeks;

/**
 * Greeks in the units that desks quote, each named by its unit so that nobody takes it for a plain derivative.
 *
 * @param price V
 * @param delta dV/dS
 * @param gammaPerPercent change of delta when the underlying moves 1 %: gamma S / 100
 * @param vegaPerPoint change of value when volatility rises by one percentage point: vega / 100
 * @param thetaPerDay change of value in one day: theta / days per year
 * @param rhoPerBasisPoint change of value when the rate rises by one basis point: rho / 10,000
 */
public record DeskGreeks(
        double price,
        double delta,
        double gammaPerPercent,
        double vegaPerPoint,
        double thetaPerDay,
        double rhoPerBasisPoint) {

    /**
     * Returns the desk's view of plain Greeks.
     *
     * @param greeks price, delta, gamma, vega, theta and rho at least
     * @param underlying the price of the underlying S that they were computed at, non-negative
     * @param daysPerYear the days that the desk counts in a year, such as 365 or 252, positive
     * @throws IllegalArgumentException if an input is out of its range or a Greek was not selected
     */
    public static DeskGreeks of(Greeks greeks, double underlying, double daysPerYear) {
        Inputs.requireNonNegative("underlying", underlying);
        Inputs.requirePositive("daysPerYear", daysPerYear);
        return new DeskGreeks(
                greeks.price(),
                greeks.delta(),
                greeks.gamma() * underlying / 100,
                greeks.vega() / 100,
                greeks.theta() / daysPerYear,
                greeks.rho() / 10_000);
    }
}
