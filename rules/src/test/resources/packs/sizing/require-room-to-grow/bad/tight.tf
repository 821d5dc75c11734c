resource "aws_db_instance" "shop" {
  allocated_storage     = 100
  max_allocated_storage = 120 # expect: require-room-to-grow
}

resource "aws_db_instance" "refused" {
  allocated_storage     = 100
  max_allocated_storage = 105 # expect: require-room-to-grow
}
