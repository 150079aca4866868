// What a form was answered with and says where it is found again gets that address, so that Back and a reload show it and do
// not ask whether the form should be sent once more.
const answered = document.querySelector('[data-address]');
if (answered) history.replaceState(null, '', answered.dataset.address);
