"""Knowledge as data: each file says where it comes from and its licence."""
