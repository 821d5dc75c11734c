resource "aws_db_instance" "shop" {
  engine             = "oracle-ee"
  allocated_storage  = 300
  storage_type       = "gp3"
  iops               = 6000 # expect: no-refused-disk-figures
}
