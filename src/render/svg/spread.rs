//! Labels moved apart so that none overlaps another.

/// Tops of labels of some heights that would like to be centred on some places, in the order given: each as near its
/// place as the others allow, all within the room where they fit.
pub(super) fn spread(wanted: &[(f64, f64)], room: (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&one, &other| wanted[one].0.total_cmp(&wanted[other].0).then(one.cmp(&other)));
    // Blocks of labels that touch: each is centred on the mean wish of its members, and blocks that meet are joined.
    let mut blocks: Vec<(Vec<usize>, f64, f64)> = Vec::new();
    for index in order {
        let (centre, height) = wanted[index];
        let mut block = (vec![index], centre - height / 2.0, height);
        block.1 = keep_within(block.1, block.2, room);
        while let Some(last) = blocks.pop_if(|last| last.1 + last.2 > block.1) {
            let height = last.2 + block.2;
            let centre = (last.1 + last.2 / 2.0) * last.2 + (block.1 + block.2 / 2.0) * block.2;
            let members = last.0.into_iter().chain(block.0).collect();
            block = (
                members,
                keep_within(centre / height - height / 2.0, height, room),
                height,
            );
        }
        blocks.push(block);
    }
    let mut tops = vec![0.0; wanted.len()];
    for (members, top, _) in blocks {
        let mut next = top;
        for index in members {
            tops[index] = next;
            next += wanted[index].1;
        }
    }
    tops
}

fn keep_within(top: f64, height: f64, (from, to): (f64, f64)) -> f64 {
    top.min(to - height).max(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_have_room_stay_where_they_belong() {
        assert_eq!(spread(&[(50.0, 10.0), (20.0, 10.0)], (0.0, 100.0)), vec![45.0, 15.0]);
    }

    #[test]
    fn labels_on_one_place_stand_under_each_other_around_it() {
        // Three of 10 high around 50: together 30 high, from 35 to 65.
        let tops = spread(&[(50.0, 10.0), (50.0, 10.0), (50.0, 10.0)], (0.0, 100.0));
        assert_eq!(tops, vec![35.0, 45.0, 55.0]);
    }

    #[test]
    fn labels_stay_in_the_room() {
        let tops = spread(&[(1.0, 10.0), (2.0, 10.0), (99.0, 10.0)], (0.0, 100.0));
        assert_eq!(tops, vec![0.0, 10.0, 90.0]);
    }
}
