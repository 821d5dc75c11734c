resource "aws_db_instance" "shop" { # expect: require-room-to-grow
  allocated_storage = 100
}
