//! A shop that lives: random commands one after the other, its clock, its log, and what was moved in it.

use orderwell::*;

use crate::common::laws::Movements;
use crate::common::script::{At, Dice, Source, command, policy};
use crate::common::{id, opening};

/// A shop with its clock, its log, and what was moved in it.
#[derive(Clone)]
pub(crate) struct Life {
    pub(crate) desk: Desk,
    pub(crate) at: At,
    pub(crate) dice: Dice,
    pub(crate) log: Vec<Envelope>,
    pub(crate) movements: Movements,
    pub(crate) asked: u32,
}

pub(crate) type Answer = Result<Outcome, DecideError>;

impl Life {
    pub(crate) fn begin(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut desk = Desk::new();
        let mut log = Vec::new();
        let at = At::default();
        for (number, command) in opening(policy(&mut dice)).iter().enumerate() {
            let opened = desk.execute(&id(&format!("o-{number}")), command, &at.context()).expect("the shop opens");
            log.extend_from_slice(opened.events());
        }
        Self { desk, at, dice, log, movements: Movements::default(), asked: 0 }
    }

    pub(crate) fn ask(&mut self, command: &Command) -> Answer {
        self.asked += 1;
        self.ask_again(command)
    }

    /// Under the id of the last command.
    pub(crate) fn ask_again(&mut self, command: &Command) -> Answer {
        let command_id = id(&format!("c-{}", self.asked));
        let answer = self.desk.execute(&command_id, command, &self.at.context());
        if let Ok(outcome) = &answer {
            outcome.events().iter().for_each(|envelope| self.movements.note(&envelope.event));
            self.log.extend_from_slice(outcome.events());
        }
        assert!(!matches!(answer, Err(DecideError::Misused(_))), "{}: {answer:?}", command.type_name());
        answer
    }

    pub(crate) fn next(&mut self) -> Command {
        self.at.pass(&mut self.dice);
        command(&mut self.dice, self.at)
    }

    pub(crate) fn step(&mut self) -> (Command, Answer) {
        let command = self.next();
        let answer = self.ask(&command);
        (command, answer)
    }

    /// An order that is placed and has not ended, when there is one.
    pub(crate) fn some_order(&mut self) -> Option<OrderId> {
        let open: Vec<&Order> = self.desk.world().orders().filter(|order| !order.allowed().is_empty()).collect();
        let bound = u32::try_from(open.len()).ok().filter(|bound| *bound > 0)?;
        let index = usize::try_from(self.dice.below(bound)).expect("small");
        Some(open[index].order_id().clone())
    }

    /// What a desk knows, name by name, without the count of its events.
    pub(crate) fn aggregates(desk: &Desk) -> Vec<(Stream, Option<Aggregate>)> {
        let mut streams: Vec<Stream> = desk.world().streams().collect();
        streams.sort();
        streams.into_iter().map(|stream| (stream.clone(), desk.world().aggregate(&stream))).collect()
    }
}

pub(crate) fn codes(answer: &Answer) -> Vec<Code> {
    answer.as_ref().err().map_or_else(Vec::new, |error| error.problems().iter().map(|problem| problem.code).collect())
}

/// Every level of every product, without places where nothing ever stayed.
pub(crate) fn figures(desk: &Desk) -> Vec<(ProductId, StockLevel)> {
    let items = desk.world().stock_items();
    let mut levels: Vec<(ProductId, StockLevel)> = items
        .flat_map(|item| item.levels().map(|level| (item.product_id.clone(), level)))
        .filter(|(_, level)| !level.on_hand.is_zero())
        .collect();
    levels.sort_by(|(left, one), (right, two)| (left, one.place()).cmp(&(right, two.place())));
    levels
}

/// Lives of `steps` commands, looked at after each.
pub(crate) fn lives(lives: u64, steps: u32, mut look: impl FnMut(&mut Life)) {
    let mut accepted = 0_u32;
    for seed in 0..lives {
        let mut life = Life::begin(seed);
        for _ in 0..steps {
            accepted += u32::from(life.step().1.is_ok());
            look(&mut life);
        }
    }
    let asked = u32::try_from(lives).expect("few lives") * steps;
    assert!(accepted * 4 > asked, "of {asked} commands only {accepted} were accepted: nothing was tested");
}
