package io.github.garboard.margin.weight;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An account whose health is a weighted sum: balances of tokens, perpetuals settled in one of them, reserved orders. A level
 * is another set of weights (and of prices) over the same balances: initial with scaled weights and the worse of two prices,
 * maintenance with plain ones.
 *
 * <p>The value of a perpetual joins the balance of its settle token before that is weighted. An order counts last, on top of
 * everything that all orders may become: its effect on a token is value(balance + R) - value(balance + R - x), with x what the
 * order may become and R the sum of those of all orders; of its two tokens the worse effect counts.
 *
 * <p>Health is not homogeneous where weights depend on size. It never rises with a debt.
 *
 * @param tokens the tokens, at least one
 * @param perpetuals the perpetual positions
 * @param orders the reserved orders
 * @see "blockworks-foundation/mango-v4 1303a4a1, health (rules as published, read 2026)"
 */
public record WeightedAccount(List<Token> tokens, List<Perpetual> perpetuals, List<ReservedOrder> orders) {

    /**
     * A balance with what it is valued by.
     *
     * @param name the name that results report, not blank
     * @param balance the balance, in units, finite; negative for a debt
     * @param price the price of a unit, in money, non-negative and finite
     * @param weights its weights at the level
     */
    public record Token(String name, double balance, double price, WeightSchedule weights) {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public Token {
            Checks.requireName("name", name);
            Checks.requireFinite("balance of " + name, balance);
            Checks.requireNonNegative("price of " + name, price);
            Objects.requireNonNull(weights, "weights");
        }
    }

    /**
     * A perpetual position in an account.
     *
     * @param position the position
     * @param price the price of its base in the settle token, non-negative and finite
     * @param settleToken the index of the token in which it settles
     */
    public record Perpetual(PerpetualHealth position, double price, int settleToken) {

        /**
         * Checks the price.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Perpetual {
            Objects.requireNonNull(position, "position");
            Checks.requireNonNegative("price", price);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no token, or a perpetual or order names a token that is not there
     */
    public WeightedAccount {
        tokens = List.copyOf(tokens);
        perpetuals = List.copyOf(perpetuals);
        orders = List.copyOf(orders);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("tokens must not be empty: []");
        }
        for (Perpetual perpetual : perpetuals) {
            requireToken("settleToken", perpetual.settleToken, tokens.size());
        }
        for (ReservedOrder order : orders) {
            requireToken("baseToken", order.baseToken(), tokens.size());
            requireToken("quoteToken", order.quoteToken(), tokens.size());
        }
    }

    /**
     * Returns the health: negative for an account that does not meet the level.
     *
     * @return the health, in money, with a part for each token and each order
     */
    public MarginComponent health() {
        double[] balances = new double[tokens.size()];
        for (int i = 0; i < balances.length; i++) {
            balances[i] = tokens.get(i).balance;
        }
        for (Perpetual perpetual : perpetuals) {
            balances[perpetual.settleToken] += perpetual.position.value(perpetual.price);
        }
        double[] reserved = new double[tokens.size()];
        for (ReservedOrder order : orders) {
            reserved[order.baseToken()] += order.asBase();
            reserved[order.quoteToken()] += order.asQuote();
        }
        List<MarginComponent> parts = new ArrayList<>();
        for (int i = 0; i < balances.length; i++) {
            parts.add(MarginComponent.of(tokens.get(i).name, value(i, balances[i])));
        }
        for (ReservedOrder order : orders) {
            double base = effect(order.baseToken(), balances, reserved, order.asBase());
            double quote = effect(order.quoteToken(), balances, reserved, order.asQuote());
            String name = "orders " + tokens.get(order.baseToken()).name + "/" + tokens.get(order.quoteToken()).name;
            parts.add(MarginComponent.of(name, Math.min(base, quote)));
        }
        return MarginComponent.sum("health", parts);
    }

    private double effect(int token, double[] balances, double[] reserved, double amount) {
        double most = balances[token] + reserved[token];
        return value(token, most) - value(token, most - amount);
    }

    private double value(int token, double balance) {
        return tokens.get(token).weights.value(balance, tokens.get(token).price);
    }

    private static void requireToken(String name, int index, int tokens) {
        if (!(index >= 0 && index < tokens)) {
            throw new IllegalArgumentException(name + " must be one of " + tokens + " tokens: " + index);
        }
    }
}
